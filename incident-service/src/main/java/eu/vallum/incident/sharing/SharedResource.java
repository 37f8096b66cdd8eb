package eu.vallum.incident.sharing;

import eu.vallum.incident.access.ShareState;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.FieldProblem;
import eu.vallum.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /shared}: for recipients. */
@Path("shared")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SharedResource {
    private final ReadingShared reading;
    private final AcknowledgingShare acknowledging;

    SharedResource(ReadingShared reading, AcknowledgingShare acknowledging) {
        this.reading = reading;
        this.acknowledging = acknowledging;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("exercise") @DefaultValue("false") boolean exercise,
            @BeanParam @Valid PageRequest page) {
        var wanted = state == null ? null : ShareState.of(state).orElseThrow(SharedResource::wrong);
        return reading.list(wanted, exercise, page.cursor(), page.limit()).answer();
    }

    @POST
    @Path("{share}/acknowledgement")
    @RequiresScope("incident:write")
    public Response acknowledge(@PathParam("share") ShareId share) {
        return acknowledging.acknowledge(share).answer();
    }

    private static ProblemException wrong() {
        return new ProblemException(
                CommonProblem.INVALID,
                "Change the named fields and send the request again.",
                List.of(new FieldProblem("state", "Enum", "This is none of the values of the contract.")));
    }
}
