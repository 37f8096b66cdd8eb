package eu.vallum.incident.clock;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /clocks}: what we owe, or what entities owe us; never both in one list. */
@Path("clocks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ClockResource {
    private final ListingClocks listing;

    ClockResource(ListingClocks listing) {
        this.listing = listing;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(
            @QueryParam("owedBy") @Nullable String owedBy,
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("exercise") @DefaultValue("false") boolean exercise,
            @BeanParam @Valid PageRequest page) {
        var filter = ClockFilter.of(state).orElseThrow(() -> wrong("state"));
        return listing.list(debtor(owedBy), filter, exercise, page.cursor(), page.limit())
                .answer();
    }

    private static Debtor debtor(@Nullable String owedBy) {
        return switch (owedBy) {
            case "us" -> Debtor.AUTHORITY;
            case "entities" -> Debtor.ENTITY;
            case null, default -> throw wrong("owedBy");
        };
    }

    private static ProblemException wrong(String parameter) {
        return new ProblemException(
                CommonProblem.INVALID,
                "Change the named fields and send the request again.",
                List.of(new FieldProblem(parameter, "Enum", "This is none of the values of the contract.")));
    }
}
