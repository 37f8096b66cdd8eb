package eu.vallum.incident.stage;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Representing;
import eu.vallum.incident.problem.NothingElse;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** {@code /incidents/{incident}/documents}: what was submitted, as its receipt, its canonical JSON and its print. */
@Path("incidents/{incident}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DocumentResource {
    private final ReadingStages reading;
    private final RecallingReport recalling;
    private final Representing representing;

    DocumentResource(ReadingStages reading, RecallingReport recalling, Representing representing) {
        this.reading = reading;
        this.recalling = recalling;
        this.representing = representing;
    }

    @NothingElse
    record RecallReport(@NotBlank @Size(max = 2_000) String reason) {}

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident) {
        return representing.either(incident, () -> reading.documents(incident)).answer();
    }

    @GET
    @Path("{document}")
    @RequiresScope("incident:read")
    public Response read(@PathParam("incident") IncidentId incident, @PathParam("document") UUID document) {
        return representing
                .either(incident, () -> reading.document(incident, document, false))
                .answer(content -> Response.ok(
                                new String(content.bytes(), StandardCharsets.UTF_8), MediaType.APPLICATION_JSON)
                        .header("Repr-Digest", digest(content.head().sha256()))
                        .build());
    }

    @GET
    @Path("{document}/pdf")
    @Produces("application/pdf")
    @RequiresScope("incident:read")
    public Response print(@PathParam("incident") IncidentId incident, @PathParam("document") UUID document) {
        return representing
                .either(incident, () -> reading.document(incident, document, true))
                .answer(content -> Response.ok(content.bytes(), "application/pdf")
                        .header("Content-Disposition", "attachment; filename=\"" + name(content.head()) + ".pdf\"")
                        .header("Repr-Digest", digest(content.head().pdfSha256()))
                        .build());
    }

    @POST
    @Path("{document}/recall")
    @RequiresScope("incident:write")
    public Response recall(
            @PathParam("incident") IncidentId incident,
            @PathParam("document") UUID document,
            @NotNull @Valid RecallReport request) {
        return representing
                .either(incident, () -> recalling.recall(incident, document, request.reason()))
                .answer();
    }

    /** RFC 9530. */
    private static String digest(String sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }

    private static String name(StageDocument document) {
        return document.receipt().replaceAll("[^A-Za-z0-9-]", "-") + "-" + document.stage();
    }
}
