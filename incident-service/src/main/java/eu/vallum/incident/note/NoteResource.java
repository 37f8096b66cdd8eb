package eu.vallum.incident.note;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /incidents/{incident}/notes}: for whoever sees the incident. */
@Path("incidents/{incident}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NoteResource {
    private final ReadingNotes reading;
    private final WritingNotes writing;

    NoteResource(ReadingNotes reading, WritingNotes writing) {
        this.reading = reading;
        this.writing = writing;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident, @BeanParam @Valid PageRequest page) {
        return reading.page(incident, page.cursor(), page.limit()).answer();
    }

    @POST
    @RequiresScope("incident:write")
    public Response write(
            @PathParam("incident") IncidentId incident,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{8,128}") @Nullable String key,
            @NotNull @Valid WriteNote request) {
        return writing.write(incident, request, key).answer(note -> tagged(201, note));
    }

    @GET
    @Path("{note}")
    @RequiresScope("incident:read")
    public Response read(@PathParam("incident") IncidentId incident, @PathParam("note") NoteId note) {
        return reading.read(incident, note).answer(found -> tagged(200, found));
    }

    @PUT
    @Path("{note}")
    @RequiresScope("incident:write")
    public Response change(
            @PathParam("incident") IncidentId incident,
            @PathParam("note") NoteId note,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChangeNote request) {
        return writing.change(incident, note, request, Versions.version(ifMatch))
                .answer(changed -> tagged(200, changed));
    }

    @GET
    @Path("{note}/versions")
    @RequiresScope("incident:read")
    public Response versions(@PathParam("incident") IncidentId incident, @PathParam("note") NoteId note) {
        return reading.versions(incident, note).answer();
    }

    @POST
    @Path("{note}/withdrawal")
    @RequiresScope("incident:write")
    public Response withdraw(
            @PathParam("incident") IncidentId incident,
            @PathParam("note") NoteId note,
            @NotNull @Valid WithdrawNote request) {
        return writing.withdraw(incident, note, request).answer();
    }

    @POST
    @Path("{note}/translations")
    @RequiresScope("incident:write")
    public Response translate(
            @PathParam("incident") IncidentId incident,
            @PathParam("note") NoteId note,
            @NotNull @Valid TranslateNote request) {
        return writing.translate(incident, note, request).answer(translated -> tagged(201, translated));
    }

    @POST
    @Path("{note}/seen")
    @Consumes(MediaType.WILDCARD)
    @RequiresScope("incident:write")
    public Response saw(@PathParam("incident") IncidentId incident, @PathParam("note") NoteId note) {
        return reading.saw(incident, note).answer();
    }

    private static Response tagged(int status, Note note) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, Versions.of(note.version()))
                .entity(note)
                .build();
    }
}
