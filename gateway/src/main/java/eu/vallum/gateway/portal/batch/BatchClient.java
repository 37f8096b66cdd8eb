package eu.vallum.gateway.portal.batch;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1/incidents/{id}")
interface BatchClient {

    @GET
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/batches")
    Slice<Batch> list(
            @PathParam("id") UUID id, @QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);

    @GET
    @Path("/batches/{batch}")
    Batch one(@PathParam("id") UUID id, @PathParam("batch") UUID batch);

    @GET
    @Path("/batches/{batch}/rejects")
    @Produces("text/csv")
    String rejects(@PathParam("id") UUID id, @PathParam("batch") UUID batch);

    /** The service reads each kind as what it is said to be; the media type says only that it is sent as bytes. */
    @POST
    @Path("/batches")
    @Consumes(MediaType.TEXT_PLAIN)
    Batch send(
            @PathParam("id") UUID id, @QueryParam("kind") String kind, @QueryParam("name") String name, byte[] content);

    @POST
    @Path("/batches/{batch}/cancellation")
    Batch cancel(@PathParam("id") UUID id, @PathParam("batch") UUID batch);

    @POST
    @Path("/batches/{batch}/taking")
    Batch take(@PathParam("id") UUID id, @PathParam("batch") UUID batch);
}
