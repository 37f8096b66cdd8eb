package eu.vallum.incident.download;

import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** {@code /downloads}: for holders of files. */
@Path("downloads")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DownloadResource {
    private final ReadingDownloads reading;
    private final DestroyingFile destroying;

    DownloadResource(ReadingDownloads reading, DestroyingFile destroying) {
        this.reading = reading;
        this.destroying = destroying;
    }

    @GET
    @RequiresScope("incident:read")
    public Response own(
            @QueryParam("recalled") @DefaultValue("false") boolean recalled, @BeanParam @Valid PageRequest page) {
        return reading.own(recalled, page.cursor(), page.limit()).answer();
    }

    @POST
    @Path("{download}/destruction")
    @RequiresScope("incident:write")
    public Response destroyed(@PathParam("download") UUID download) {
        return destroying.destroyed(download).answer();
    }
}
