package eu.vallum.incident.listing;

import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.FieldProblem;
import eu.vallum.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code GET /incidents} and the counts beside it. */
@Path("incidents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ListResource {
    private final ListingIncidents listing;
    private final CountingIncidents counting;

    ListResource(ListingIncidents listing, CountingIncidents counting) {
        this.listing = listing;
        this.counting = counting;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(
            @QueryParam("view") @DefaultValue("all") String view,
            @BeanParam @Valid IncidentFilter filter,
            @BeanParam @Valid ListRequest part) {
        return listing.list(seenAs(view, filter), part.part()).answer();
    }

    @GET
    @Path("facets")
    @RequiresScope("incident:read")
    public Response count(@BeanParam @Valid IncidentFilter filter) {
        return counting.count(filter).answer();
    }

    private static IncidentFilter seenAs(String view, IncidentFilter filter) {
        return switch (view) {
            case "all" -> filter;
            case "mine" -> filter.byOfficer("me");
            case "unassigned" -> filter.waiting();
            default ->
                throw new ProblemException(
                        CommonProblem.INVALID,
                        "Change the named fields and send the request again.",
                        List.of(new FieldProblem("view", "Enum", "This is none of the values of the contract.")));
        };
    }
}
