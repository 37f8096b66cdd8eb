package eu.vallum.incident.regime;

import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /regimes}: the rules as they are loaded. Law is public: whoever may read at all reads them, and no read is audited. */
@Path("regimes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RegimeResource {
    private final Regimes regimes;

    RegimeResource(Regimes regimes) {
        this.regimes = regimes;
    }

    record Known(List<Regime> items) {}

    @GET
    @RequiresScope("incident:read")
    public Response list() {
        return Response.ok(new Known(regimes.newest())).build();
    }

    @GET
    @Path("{regime}")
    @RequiresScope("incident:read")
    public Response read(@PathParam("regime") String regime) {
        return regimes.newest(regime)
                .map(Outcome::done)
                .orElseGet(Outcome::notFound)
                .answer();
    }
}
