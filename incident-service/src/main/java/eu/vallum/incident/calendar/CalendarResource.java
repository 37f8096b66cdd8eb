package eu.vallum.incident.calendar;

import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** {@code /calendars}: secret addresses of calendars, made and taken back. */
@Path("calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CalendarResource {
    private final KeepingFeeds keeping;

    CalendarResource(KeepingFeeds keeping) {
        this.keeping = keeping;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list() {
        return keeping.list().answer();
    }

    @POST
    @RequiresScope("incident:write")
    public Response make(@NotNull @Valid MakeFeed request) {
        return keeping.make(request)
                .answer(feed -> Response.status(201).entity(feed).build());
    }

    @DELETE
    @Path("{calendar}")
    @RequiresScope("incident:write")
    public Response revoke(@PathParam("calendar") UUID calendar) {
        return keeping.revoke(calendar).answer(done -> Response.noContent().build());
    }
}
