package eu.vallum.gateway.portal.guest;

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
interface GuestClient {

    record Guests(List<Guest> items) {}

    record ViewAs(UUID recipient, String tlp, List<String> withheld) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Invite(
            String name,
            String country,
            String mailbox,
            String phone,
            String language,
            String tlp,
            String basis,
            String scopeNote,
            @Nullable Instant expiresAt,
            List<String> withheld) {}

    @GET
    IncidentDetails incident(@PathParam("id") UUID id);

    @POST
    @Path("/view-as")
    IncidentDetails viewAs(@PathParam("id") UUID id, ViewAs as);

    @GET
    @Path("/guests")
    Guests guests(@PathParam("id") UUID id);

    @POST
    @Path("/guests")
    Guest invite(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, Invite invite);

    @POST
    @Path("/guests/{guest}/code")
    Guest.Code code(@PathParam("id") UUID id, @PathParam("guest") UUID guest);

    @POST
    @Path("/guests/{guest}/link")
    Guest link(@PathParam("id") UUID id, @PathParam("guest") UUID guest);
}
