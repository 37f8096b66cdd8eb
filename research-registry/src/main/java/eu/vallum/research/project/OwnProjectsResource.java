package eu.vallum.research.project;

import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import eu.vallum.platform.problem.CommonProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** {@code /own/projects}: an organisation looks after its projects. */
@Path("own/projects")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class OwnProjectsResource {
    private static final String ROLE = "This takes a role in your organisation that you do not hold.";

    private final ReadingOwnProjects reading;
    private final ChangingVisibility changing;

    OwnProjectsResource(ReadingOwnProjects reading, ChangingVisibility changing) {
        this.reading = reading;
        this.changing = changing;
    }

    @GET
    @RequiresScope("research:read")
    public Response list(@Valid @BeanParam PageRequest page) {
        return switch (reading.list(page)) {
            case ReadingOwnProjects.Outcome.Found<?> found ->
                Response.ok(found.value()).build();
            case ReadingOwnProjects.Outcome.Unknown<?> unknown -> CommonProblem.NOT_FOUND.response(null);
            case ReadingOwnProjects.Outcome.Refused<?> refused -> CommonProblem.FORBIDDEN.response(ROLE);
        };
    }

    @GET
    @Path("{project}")
    @RequiresScope("research:read")
    public Response read(@PathParam("project") UUID project) {
        return switch (reading.read(project)) {
            case ReadingOwnProjects.Outcome.Found<ProjectDetails>(var found) -> details(found);
            case ReadingOwnProjects.Outcome.Unknown<?> unknown -> CommonProblem.NOT_FOUND.response(null);
            case ReadingOwnProjects.Outcome.Refused<?> refused -> CommonProblem.FORBIDDEN.response(ROLE);
        };
    }

    @PUT
    @Path("{project}/publication")
    @RequiresScope("research:write")
    public Response publish(@PathParam("project") UUID project) {
        return change(project, Visibility.PUBLIC);
    }

    @DELETE
    @Path("{project}/publication")
    @RequiresScope("research:write")
    public Response withdraw(@PathParam("project") UUID project) {
        return change(project, Visibility.ORGANISATION);
    }

    private Response change(UUID project, Visibility to) {
        return switch (changing.change(project, to)) {
            case ChangingVisibility.Outcome.Seen(var seen) -> details(seen);
            case ChangingVisibility.Outcome.Unknown unknown -> CommonProblem.NOT_FOUND.response(null);
            case ChangingVisibility.Outcome.Refused refused -> CommonProblem.FORBIDDEN.response(ROLE);
        };
    }

    private static Response details(ProjectDetails project) {
        return Response.ok(project)
                .header("ETag", "\"" + project.version() + "\"")
                .build();
    }
}
