package eu.vallum.gateway.portal.crossborder;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.crossborder.Views.Details;
import eu.vallum.gateway.portal.crossborder.Views.Forwarding;
import eu.vallum.gateway.portal.crossborder.Views.Head;
import eu.vallum.gateway.portal.crossborder.Views.Notice;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.portal.view.Slice;
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
interface CrossBorderClient {

    record Items<T>(List<T> items) {}

    record Ask(
            UUID spoc,
            List<String> states,
            String tlp,
            @Nullable String note) {}

    record Forward(
            List<UUID> recipients, String tlp, @Nullable String scopeNote) {}

    record Refuse(String reason) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Held(String state) {
        boolean stands() {
            return !"lifted".equals(state);
        }
    }

    @GET
    @Path("/cross-border")
    Slice<Head> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("/incidents/{id}")
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/incidents/{id}/cross-border")
    Details details(@PathParam("id") UUID id);

    @GET
    @Path("/incidents/{id}/cross-border/notice")
    Notice notice(@PathParam("id") UUID id, @QueryParam("language") String language, @QueryParam("tlp") String tlp);

    @POST
    @Path("/incidents/{id}/forwardings")
    Forwarding ask(@PathParam("id") UUID id, Ask request);

    @POST
    @Path("/forwardings/{forwarding}/shares")
    Forwarding forward(@PathParam("forwarding") UUID forwarding, Forward answer);

    @POST
    @Path("/forwardings/{forwarding}/refusal")
    Forwarding refuse(@PathParam("forwarding") UUID forwarding, Refuse answer);

    @GET
    @Path("/incidents/{id}/holds")
    Items<Held> holds(@PathParam("id") UUID id);

    @GET
    @Path("/recipients")
    Items<Organisation> recipients();
}
