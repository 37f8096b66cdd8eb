package eu.vallum.incident.picture;

import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /picture}: the common situational picture, and what a State releases to it. */
@Path("picture")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PictureResource {
    private final ReadingPicture reading;
    private final KeepingRelease keeping;

    PictureResource(ReadingPicture reading, KeepingRelease keeping) {
        this.reading = reading;
        this.keeping = keeping;
    }

    @GET
    @RequiresScope("incident:read")
    public Response read(
            @QueryParam("state") @Size(max = 27) List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> states) {
        return reading.read(Set.copyOf(states)).answer();
    }

    @GET
    @Path("release")
    @RequiresScope("incident:read")
    public Response release() {
        return tagged(keeping.read());
    }

    @PUT
    @Path("release")
    @RequiresScope("incident:write")
    public Response keep(@HeaderParam("If-Match") @Nullable String seenVersion, @NotNull @Valid KeepRelease request) {
        return tagged(keeping.keep(request, Versions.version(seenVersion)));
    }

    private static Response tagged(Outcome<Release> outcome) {
        return outcome.answer(release -> Response.ok(release)
                .header("ETag", Versions.of(release.version()))
                .build());
    }
}
