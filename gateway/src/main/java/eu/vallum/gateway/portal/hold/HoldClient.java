package eu.vallum.gateway.portal.hold;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
@Path("/api/incident/v1")
@Consumes(MediaType.APPLICATION_JSON)
interface HoldClient {

    record Items<T>(List<T> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            String ground, String explanation, @Nullable List<UUID> recipients, Instant reviewAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decide(String note, @Nullable Instant reviewAt) {}

    @GET
    @Path("/incidents/{id}")
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/recipients")
    Items<Organisation> recipients();

    @GET
    @Path("/incidents/{id}/holds")
    Items<Hold> holds(@PathParam("id") UUID id);

    @POST
    @Path("/incidents/{id}/holds")
    Hold place(@PathParam("id") UUID id, Place hold);

    @POST
    @Path("/incidents/{id}/holds/{hold}/{decision}")
    Hold decide(
            @PathParam("id") UUID id,
            @PathParam("hold") UUID hold,
            @PathParam("decision") String decision,
            Decide decided);
}
