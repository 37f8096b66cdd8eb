package eu.vallum.incident.correlation;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /incidents/{incident}/correlations}, the incidents they tie it to, and the matches of one indicator. */
@Path("incidents/{incident}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CorrelationResource {
    private final Correlating correlating;
    private final TyingIncidents tying;

    CorrelationResource(Correlating correlating, TyingIncidents tying) {
        this.correlating = correlating;
        this.tying = tying;
    }

    @GET
    @Path("correlations")
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident, @BeanParam @Valid PageRequest page) {
        return correlating.all(incident, page.cursor(), page.limit()).answer();
    }

    @GET
    @Path("ties")
    @RequiresScope("incident:read")
    public Response ties(@PathParam("incident") IncidentId incident) {
        return tying.all(incident).answer();
    }

    @GET
    @Path("indicators/{indicator}/matches")
    @RequiresScope("incident:read")
    public Response matches(
            @PathParam("incident") IncidentId incident,
            @PathParam("indicator") IndicatorId indicator,
            @BeanParam @Valid PageRequest page) {
        return correlating
                .one(incident, indicator.value(), page.cursor(), page.limit())
                .answer();
    }
}
