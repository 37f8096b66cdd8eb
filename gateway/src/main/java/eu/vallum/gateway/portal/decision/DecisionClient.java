package eu.vallum.gateway.portal.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
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
interface DecisionClient {

    record Log(List<Decision> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Write(
            String what,
            String ground,
            @Nullable String alternatives,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable UUID corrects) {}

    @GET
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/decisions")
    Log decisions(@PathParam("id") UUID id);

    @POST
    @Path("/decisions")
    Decision write(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Write decision);
}
