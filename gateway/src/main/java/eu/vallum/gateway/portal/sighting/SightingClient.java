package eu.vallum.gateway.portal.sighting;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Share;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
interface SightingClient {

    record Items<T>(List<T> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ask(
            List<UUID> indicators,
            @Nullable List<UUID> of,
            String tlp,
            @Nullable String text,
            @Nullable Instant dueAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            List<UUID> indicators,
            String answer,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            @Nullable Integer times,
            @Nullable String note) {}

    @GET
    @Path("/incidents/{id}")
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/incidents/{id}/shares")
    Items<Share> shares(@PathParam("id") UUID id);

    @GET
    @Path("/incidents/{id}/indicators")
    Slice<Sighting.About> indicators(@PathParam("id") UUID id, @QueryParam("limit") int limit);

    @GET
    @Path("/incidents/{id}/sightings")
    Slice<Sighting> sightings(@PathParam("id") UUID id, @QueryParam("after") @Nullable String after);

    @POST
    @Path("/incidents/{id}/sightings")
    Sighting ask(@PathParam("id") UUID id, Ask ask);

    /** A value a line. */
    @POST
    @Path("/incidents/{id}/sightings/lists")
    @Consumes(MediaType.TEXT_PLAIN)
    SeenList paste(
            @PathParam("id") UUID id,
            @QueryParam("dry") boolean dry,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            byte[] list);

    /** The same as CSV. */
    @POST
    @Path("/incidents/{id}/sightings/lists")
    @Consumes("text/csv")
    SeenList table(
            @PathParam("id") UUID id,
            @QueryParam("dry") boolean dry,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            byte[] list);

    @POST
    @Path("/incidents/{id}/sightings/{sighting}/answers")
    Sighting answer(@PathParam("id") UUID id, @PathParam("sighting") UUID sighting, Answer answer);

    @POST
    @Path("/incidents/{id}/sightings/{sighting}/ending")
    Sighting end(@PathParam("id") UUID id, @PathParam("sighting") UUID sighting);
}
