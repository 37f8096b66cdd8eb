package eu.vallum.gateway.portal.calendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
@Path("/api/incident/v1/calendars")
@Consumes(MediaType.APPLICATION_JSON)
interface CalendarClient {

    /** A calendar; its address only in the answer to what made it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Calendar(
            UUID id,
            String scope,
            String madeBy,
            Instant madeAt,
            @Nullable Instant usedAt,
            @Nullable String url) {}

    record Calendars(List<Calendar> items) {}

    record Make(String scope, String language) {}

    @GET
    Calendars all();

    @POST
    Calendar make(Make wish);

    @DELETE
    @Path("/{id}")
    void revoke(@PathParam("id") UUID id);
}
