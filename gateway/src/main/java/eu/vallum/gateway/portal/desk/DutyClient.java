package eu.vallum.gateway.portal.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentHead;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
@Consumes(MediaType.APPLICATION_JSON)
interface DutyClient {

    /** Where alerts are sent beside mail; the secret only in the answer to what made it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Webhook(
            int version,
            @Nullable String url,
            @Nullable String secret,
            @Nullable Instant secretAt,
            @Nullable Instant earlierUntil) {}

    record SetWebhook(String url) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Delivery(
            UUID id,
            @Nullable UUID alert,
            String type,
            Instant madeAt,
            String state,
            int tries,
            @Nullable Instant nextAt,
            @Nullable Integer answer,
            @Nullable String problem) {}

    @GET
    @Path("/roster")
    Roster roster();

    @PUT
    @Path("/roster")
    Roster write(@HeaderParam("If-Match") String version, Roster.Plan plan);

    @GET
    @Path("/alerts")
    Slice<Alert> alerts(
            @QueryParam("state") String state,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("/alerts/{id}")
    Alert.Details alert(@PathParam("id") UUID id);

    @POST
    @Path("/alerts/{id}/acknowledgement")
    @Consumes(MediaType.WILDCARD)
    Alert.Details acknowledge(@PathParam("id") UUID id);

    @GET
    @Path("/incidents")
    Slice<IncidentHead> incidents(@QueryParam("view") String view, @QueryParam("limit") int limit);

    @GET
    @Path("/webhook")
    Webhook webhook();

    @PUT
    @Path("/webhook")
    Webhook set(@HeaderParam("If-Match") String version, SetWebhook webhook);

    @DELETE
    @Path("/webhook")
    void remove();

    @POST
    @Path("/webhook/secret")
    @Consumes(MediaType.WILDCARD)
    Webhook renew();

    @POST
    @Path("/webhook/test")
    @Consumes(MediaType.WILDCARD)
    void test();

    @GET
    @Path("/webhook/deliveries")
    Slice<Delivery> deliveries(@QueryParam("limit") int limit);
}
