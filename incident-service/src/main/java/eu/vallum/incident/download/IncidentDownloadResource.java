package eu.vallum.incident.download;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /incidents/{incident}/downloads}: for the owner. */
@Path("incidents/{incident}/downloads")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class IncidentDownloadResource {
    private final ReadingDownloads reading;

    IncidentDownloadResource(ReadingDownloads reading) {
        this.reading = reading;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident, @BeanParam @Valid PageRequest page) {
        return reading.of(incident, page.cursor(), page.limit()).answer();
    }
}
