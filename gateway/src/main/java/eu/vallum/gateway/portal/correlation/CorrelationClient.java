package eu.vallum.gateway.portal.correlation;

import eu.vallum.gateway.portal.correlation.Views.Answers;
import eu.vallum.gateway.portal.correlation.Views.Matches;
import eu.vallum.gateway.portal.correlation.Views.Ties;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
@Consumes(MediaType.APPLICATION_JSON)
interface CorrelationClient {

    record LookUp(List<String> values) {}

    record LookUpOne(String value) {}

    @GET
    @Path("/incidents/{id}")
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/incidents/{id}/indicators/{indicator}/matches")
    Matches matches(
            @PathParam("id") UUID id,
            @PathParam("indicator") UUID indicator,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("/incidents/{id}/ties")
    Ties ties(@PathParam("id") UUID id);

    @POST
    @Path("/look-ups")
    Answers lookUp(LookUp values);

    @POST
    @Path("/look-ups/matches")
    Matches lookUp(LookUpOne value, @QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);
}
