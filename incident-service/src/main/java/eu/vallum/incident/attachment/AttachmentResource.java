package eu.vallum.incident.attachment;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.attachment.AddingAttachment.Said;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** {@code /incidents/{incident}/attachments}. A file is only ever given out as bytes to keep, never under its own media type. */
@Path("incidents/{incident}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AttachmentResource {
    private final Uploading uploading;
    private final GivingOut giving;
    private final Sending sending;
    private final KeepingAttachments keeping;

    AttachmentResource(Uploading uploading, GivingOut giving, Sending sending, KeepingAttachments keeping) {
        this.uploading = uploading;
        this.giving = giving;
        this.sending = sending;
        this.keeping = keeping;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident) {
        return keeping.list(incident).answer();
    }

    @PUT
    @Path("{attachment}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RequiresScope("incident:write")
    public Response add(
            @PathParam("incident") IncidentId incident,
            @PathParam("attachment") AttachmentId attachment,
            @QueryParam("name") @DefaultValue("") @Size(max = 500) String name,
            @QueryParam("tlp") @DefaultValue("") String tlp,
            @QueryParam("sample") @DefaultValue("false") boolean sample,
            @QueryParam("sha256") @Nullable @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            InputStream body) {
        return uploading
                .take(incident, new Said(attachment, name, label(tlp), sample), sha256, body)
                .answer(added -> Response.status(201).entity(added).build());
    }

    @GET
    @Path("{attachment}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RequiresScope("incident:read")
    public Response content(
            @PathParam("incident") IncidentId incident, @PathParam("attachment") AttachmentId attachment) {
        return giving.open(incident, attachment, false)
                .answer(handout -> file(
                                (StreamingOutput) out -> sending.plain(handout, out),
                                MediaType.APPLICATION_OCTET_STREAM,
                                handout,
                                handout.file().name())
                        .header("Content-Length", handout.file().bytes())
                        .build());
    }

    @GET
    @Path("{attachment}/zip")
    @Produces("application/zip")
    @RequiresScope("incident:read")
    public Response zip(@PathParam("incident") IncidentId incident, @PathParam("attachment") AttachmentId attachment) {
        return giving.open(incident, attachment, true)
                .answer(handout -> file(
                                (StreamingOutput) out -> sending.zipped(handout, out),
                                "application/zip",
                                handout,
                                handout.file().sha256().substring(0, 16) + ".zip")
                        .build());
    }

    @PUT
    @Path("{attachment}/marking")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresScope("incident:write")
    public Response mark(
            @PathParam("incident") IncidentId incident,
            @PathParam("attachment") AttachmentId attachment,
            @NotNull @Valid MarkAttachment request) {
        return keeping.mark(incident, attachment, request).answer();
    }

    @POST
    @Path("{attachment}/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresScope("incident:write")
    public Response remove(
            @PathParam("incident") IncidentId incident,
            @PathParam("attachment") AttachmentId attachment,
            @NotNull @Valid RemoveAttachment request) {
        return keeping.remove(incident, attachment, request.reason()).answer();
    }

    @GET
    @Path("{attachment}/custody")
    @RequiresScope("incident:read")
    public Response custody(
            @PathParam("incident") IncidentId incident,
            @PathParam("attachment") AttachmentId attachment,
            @BeanParam @Valid PageRequest page) {
        return keeping.custody(incident, attachment, page.cursor(), page.limit())
                .answer();
    }

    private static Response.ResponseBuilder file(
            StreamingOutput content, String mediaType, GivingOut.Handout handout, String name) {
        return Response.ok(content, mediaType)
                .header("Content-Disposition", FileNames.disposition(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("X-Content-SHA256", handout.file().sha256())
                .header("X-TLP", "TLP:" + handout.label().label());
    }

    private static @Nullable Tlp label(String given) {
        try {
            return given.isEmpty() ? null : Tlp.of(given);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    CommonProblem.MALFORMED, "Say the label: CLEAR, GREEN, AMBER, AMBER+STRICT or RED.");
        }
    }
}
