package eu.vallum.incident.alert;

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
import java.util.Set;

/** {@code /alerts}: the caller's own organisation's. */
@Path("alerts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AlertResource {
    private static final Set<String> STATES = Set.of("open", "all");
    private final AnsweringAlerts answering;

    AlertResource(AnsweringAlerts answering) {
        this.answering = answering;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@QueryParam("state") @DefaultValue("open") String state, @BeanParam @Valid PageRequest page) {
        if (!STATES.contains(state)) {
            throw new ProblemException(
                    CommonProblem.INVALID,
                    "Change the named fields and send the request again.",
                    List.of(new FieldProblem("state", "Enum", "This is none of the values of the contract.")));
        }
        return answering.list(state.equals("open"), page.cursor(), page.limit()).answer();
    }

    @GET
    @Path("{alert}")
    @RequiresScope("incident:read")
    public Response read(@PathParam("alert") AlertId alert) {
        return answering.read(alert).answer();
    }

    @POST
    @Path("{alert}/acknowledgement")
    @RequiresScope("incident:write")
    public Response acknowledge(@PathParam("alert") AlertId alert) {
        return answering.acknowledge(alert).answer();
    }
}
