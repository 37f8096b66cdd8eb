package eu.vallum.research.search;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Nobody;
import eu.vallum.platform.page.PageRequest;
import eu.vallum.platform.problem.CommonProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /projects}: open to anybody. */
@Path("projects")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ProjectsResource {
    private final SearchingProjects searching;
    private final CurrentCaller caller;

    ProjectsResource(SearchingProjects searching, CurrentCaller caller) {
        this.searching = searching;
        this.caller = caller;
    }

    @GET
    @PermitAll
    public SearchPage search(
            @QueryParam("q") @Nullable String q,
            @QueryParam("domain") List<String> domains,
            @QueryParam("country") List<String> countries,
            @QueryParam("programme") List<String> programmes,
            @Valid @BeanParam PageRequest page) {
        var query = SearchQuery.of(q, domains, countries, programmes, page.after(), page.limit());
        return caller.as(new Nobody(), () -> searching.search(query));
    }

    @GET
    @Path("{project}")
    @PermitAll
    public Response read(@PathParam("project") UUID id) {
        var project = caller.as(new Nobody(), () -> searching.read(id));
        return project == null
                ? CommonProblem.NOT_FOUND.response(null)
                : Response.ok(project)
                        .header("ETag", "\"" + project.version() + "\"")
                        .build();
    }
}
