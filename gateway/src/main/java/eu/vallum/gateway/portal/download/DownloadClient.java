package eu.vallum.gateway.portal.download;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.Download;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
@Consumes(MediaType.APPLICATION_JSON)
interface DownloadClient {
    @GET
    @Path("/incidents/{id}")
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/incidents/{id}/downloads")
    Slice<Download> of(
            @PathParam("id") UUID id, @QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);

    @GET
    @Path("/downloads")
    Slice<Download> own(
            @QueryParam("recalled") boolean recalled,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @POST
    @Path("/downloads/{download}/destruction")
    Download destroyed(@PathParam("download") UUID download);
}
