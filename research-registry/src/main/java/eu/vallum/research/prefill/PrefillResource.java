package eu.vallum.research.prefill;

import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.FieldProblem;
import eu.vallum.platform.problem.ProblemException;
import eu.vallum.research.identifier.GrantNumber;
import eu.vallum.research.identifier.Orcid;
import eu.vallum.research.identifier.Pic;
import eu.vallum.research.identifier.RorId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code GET /prefill} by exactly one identifier. */
@Path("prefill")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PrefillResource {
    private final PrefillingDraft prefilling;

    PrefillResource(PrefillingDraft prefilling) {
        this.prefilling = prefilling;
    }

    @GET
    @RequiresScope("research:read")
    public Prefill prefill(
            @QueryParam("grant") @Nullable String grant,
            @QueryParam("ror") @Nullable String ror,
            @QueryParam("pic") @Nullable String pic,
            @QueryParam("orcid") @Nullable String orcid) {
        if (Stream.of(grant, ror, pic, orcid).filter(given -> given != null).count() != 1) {
            throw new ProblemException(CommonProblem.MALFORMED, "Give exactly one of grant, ror, pic and orcid.");
        }
        if (grant != null) {
            return prefilling.grant(read("grant", "not-a-grant", GrantNumber.parse(grant)));
        }
        if (ror != null) {
            return prefilling.ror(read("ror", "not-a-ror", RorId.parse(ror)));
        }
        if (pic != null) {
            return prefilling.pic(read("pic", "not-a-pic", Pic.parse(pic)));
        }
        return prefilling.orcid(read("orcid", "not-an-orcid", Orcid.parse(orcid == null ? "" : orcid)));
    }

    private static <T> T read(String parameter, String code, Optional<T> read) {
        return read.orElseThrow(() -> new ProblemException(
                CommonProblem.INVALID,
                "Check the identifier for a slip.",
                List.of(new FieldProblem("?" + parameter, code, "This is not a valid identifier of its kind."))));
    }
}
