package eu.vallum.incident.timeline;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /incidents/{incident}/timeline}. */
@Path("incidents/{incident}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TimelineResource {
    private final ReadingTimeline reading;
    private final AddingEvents adding;

    TimelineResource(ReadingTimeline reading, AddingEvents adding) {
        this.reading = reading;
        this.adding = adding;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(
            @PathParam("incident") IncidentId incident,
            @BeanParam @Valid PageRequest page,
            @QueryParam("order") @DefaultValue("happened") @Pattern(regexp = "happened|recorded") String order) {
        return reading.read(incident, page.cursor(), Order.of(order), page.limit())
                .answer();
    }

    @POST
    @RequiresScope("incident:write")
    public Response add(
            @PathParam("incident") IncidentId incident,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{8,128}") @Nullable String key,
            @NotNull @Valid AddEvent request) {
        return adding.add(incident, request, key)
                .answer(entry -> Response.status(201).entity(entry).build());
    }
}
