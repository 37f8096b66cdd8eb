package eu.vallum.gateway.portal.incident;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.portal.view.TimelineEntry;
import eu.vallum.gateway.portal.view.Translation;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
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
@Path("/api/incident/v1/incidents")
interface IncidentClient {

    record AssignOfficer(@Nullable String subject, @Nullable String name) {}

    record GiveFeedback(String text, @Nullable String lawEnforcementGuidance) {}

    @GET
    @Path("/{id}")
    IncidentDetails one(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/translations")
    Translation.All translations(@PathParam("id") UUID id);

    @PUT
    @Path("/{id}/officer")
    @Consumes(MediaType.APPLICATION_JSON)
    IncidentDetails assign(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, AssignOfficer officer);

    @POST
    @Path("/{id}/feedback")
    @Consumes(MediaType.APPLICATION_JSON)
    TimelineEntry answer(@PathParam("id") UUID id, GiveFeedback feedback);

    @GET
    @Path("/{id}/timeline")
    Slice<TimelineEntry> timeline(
            @PathParam("id") UUID id, @QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);

    @GET
    @Path("/{id}/timeline")
    Slice<TimelineEntry> timeline(
            @PathParam("id") UUID id,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("order") String order);

    record AddEvent(Instant at, String text, boolean shared) {}

    @POST
    @Path("/{id}/timeline")
    @Consumes(MediaType.APPLICATION_JSON)
    TimelineEntry add(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, AddEvent event);

    @GET
    @Path("/{id}/indicators")
    Slice<Indicator> indicators(
            @PathParam("id") UUID id, @QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);

    @GET
    @Path("/{id}/correlations")
    Slice<Tie> ties(
            @PathParam("id") UUID id, @QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);

    @POST
    @Path("/{id}/imports")
    @Consumes(MediaType.APPLICATION_JSON)
    ImportReport take(@PathParam("id") UUID id, byte[] event);

    @GET
    @Path("/{id}/imports/{report}")
    ImportReport report(@PathParam("id") UUID id, @PathParam("report") UUID report);
}
