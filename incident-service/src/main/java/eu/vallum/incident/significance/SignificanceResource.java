package eu.vallum.incident.significance;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.incident.problem.NothingElse;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** {@code /significance}: the regulation, and what answers come to. */
@Path("significance")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SignificanceResource {
    private final JudgingSignificance judging;

    SignificanceResource(JudgingSignificance judging) {
        this.judging = judging;
    }

    @NothingElse
    record JudgeSignificance(
            @NotBlank @Size(max = 60) String provider,
            @NotNull @Size(max = 60) Map<@NotNull @Size(max = 60) String, @NotNull JsonNode> answers) {}

    @GET
    @RequiresScope("incident:read")
    public Response law() {
        return Response.ok(judging.law()).build();
    }

    @POST
    @RequiresScope("incident:read")
    public Response judge(@NotNull @Valid JudgeSignificance request) {
        return judging.judge(request.provider(), request.answers()).answer();
    }
}
