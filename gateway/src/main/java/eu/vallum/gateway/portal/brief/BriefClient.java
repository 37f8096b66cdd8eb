package eu.vallum.gateway.portal.brief;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.portal.view.TimelineEntry;
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
@Path("/api/incident/v1/incidents/{id}")
@Consumes(MediaType.APPLICATION_JSON)
interface BriefClient {

    /** A brief; without text while nobody wrote it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Brief(
            String reference,
            String tlp,
            int version,
            @Nullable Text text,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {}

    record Text(String what, String hit, String done, String decide) {}

    @GET
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/timeline")
    Slice<TimelineEntry> timeline(@PathParam("id") UUID id, @QueryParam("limit") int limit);

    @GET
    @Path("/brief")
    Brief brief(@PathParam("id") UUID id);

    @PUT
    @Path("/brief")
    Brief keep(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, Text text);

    @POST
    @Path("/brief/prints")
    @Consumes(MediaType.WILDCARD)
    Brief print(@PathParam("id") UUID id);
}
