package eu.vallum.identity.directory;

import eu.vallum.identity.problem.IdentityProblem;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/directory")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DirectoryResource {
    private final ReadingReport reading;
    private final Reconciling reconciling;

    DirectoryResource(ReadingReport reading, Reconciling reconciling) {
        this.reading = reading;
        this.reconciling = reconciling;
    }

    @GET
    @RequiresScope("identity:read")
    public Response report() {
        return reading.permitted()
                ? Response.ok(reconciling.report()).build()
                : IdentityProblem.ROLE_MISSING.response("For administrators of a body of the Union.");
    }
}
