package eu.vallum.gateway.portal.attachment;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** A client of its own, as files take longer than anything else that is sent about an incident. */
@RegisterRestClient(configKey = "attachment")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1/incidents/{id}")
interface AttachmentClient {
    /** How a file is marked. */
    record Marking(String tlp, boolean sample, String reason) {}

    /** Why a file goes. */
    record Removal(String reason) {}

    @GET
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/attachments")
    Attachment.Attachments list(@PathParam("id") UUID id);

    /** Read from the disk as it is sent; its name is what the browser said. */
    @PUT
    @Path("/attachments/{attachment}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Attachment add(
            @PathParam("id") UUID id,
            @PathParam("attachment") UUID attachment,
            @QueryParam("name") String name,
            @QueryParam("tlp") @Nullable String tlp,
            @QueryParam("sample") boolean sample,
            File content);

    @PUT
    @Path("/attachments/{attachment}/marking")
    Attachment mark(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment, Marking marking);

    @POST
    @Path("/attachments/{attachment}/removal")
    Attachment remove(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment, Removal removal);

    @GET
    @Path("/attachments/{attachment}/custody")
    Slice<Custody> custody(
            @PathParam("id") UUID id,
            @PathParam("attachment") UUID attachment,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);
}
