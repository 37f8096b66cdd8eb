package eu.vallum.gateway.portal.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Officer;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1/incidents/{id}")
@Consumes(MediaType.APPLICATION_JSON)
interface HandlingClient {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HandOver(@Nullable Officer to, @Nullable String note) {}

    record Close(String reason) {}

    record Reopen(String reason, List<String> resume) {}

    @GET
    IncidentDetails one(@PathParam("id") UUID id);

    @POST
    @Path("/hand-over")
    IncidentDetails handOver(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, HandOver request);

    @POST
    @Path("/closing")
    IncidentDetails close(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, Close request);

    @POST
    @Path("/reopening")
    IncidentDetails reopen(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, Reopen request);
}
