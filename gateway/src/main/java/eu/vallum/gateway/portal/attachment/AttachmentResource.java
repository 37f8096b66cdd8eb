package eu.vallum.gateway.portal.attachment;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Lists files, takes one in, and shows the owner one with its custody log, its marking and its removal. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/attachments")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class AttachmentResource {
    private static final List<String> LABELS = List.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> DONE = Set.of("added", "marked", "removed");
    private static final int SHOWN = 50;
    private static final int LONGEST_NAME = 500;
    private static final String FILE = "file";
    private static final String REASON = "reason";
    private static final String SAMPLE = "sample";
    private static final String TLP = "tlp";
    private final Pages pages;
    private final AttachmentClient attachments;

    @CheckedTemplate(basePath = "attachment")
    static class Templates {
        static native TemplateInstance list(
                IncidentDetails incident,
                Attachment.Attachments files,
                List<String> labels,
                @Nullable String done,
                Form form);

        static native TemplateInstance one(
                IncidentDetails incident,
                Attachment file,
                String password,
                Slice<Custody> custody,
                String next,
                List<String> labels,
                @Nullable String done,
                Form form);

        private Templates() {}
    }

    @Inject
    AttachmentResource(Pages pages, @RestClient AttachmentClient attachments) {
        this.pages = pages;
        this.attachments = attachments;
    }

    @GET
    @RunOnVirtualThread
    public Response list(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, known(done), Form.empty()));
    }

    /** The form carries the id that the file gets, so that a form sent twice is one file. */
    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(
            @PathParam("id") UUID id,
            @RestForm(FILE) @Nullable FileUpload file,
            @RestForm("id") @Nullable String chosen,
            @RestForm(TLP) @Nullable String tlp,
            @RestForm(SAMPLE) @Nullable String sample) {
        var form = Form.empty().put(TLP, LABELS.contains(tlp) ? tlp : null).put(SAMPLE, sample);
        if (file == null || file.size() == 0) {
            form.refuse(FILE, "attachmentNothing");
            return pages.show(422, page(id, null, form));
        }
        var as = chosen != null && UUID_FORM.matcher(chosen).matches() ? UUID.fromString(chosen) : UuidV7.next();
        try {
            add(id, as, file, form);
            return pages.go("/app/incidents/" + id + "/attachments?done=added");
        } catch (Refusal refusal) {
            form.refuse(FILE, word(refusal));
            return pages.show(422, page(id, null, form));
        }
    }

    @GET
    @Path("/{file:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    public Response one(
            @PathParam("id") UUID id,
            @PathParam("file") UUID file,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        return pages.show(one(id, file, after, known(done), Form.empty()));
    }

    @POST
    @Path("/{file:[0-9a-fA-F-]{36}}/marking")
    @RunOnVirtualThread
    public Response mark(@PathParam("id") UUID id, @PathParam("file") UUID file, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        if (!LABELS.contains(form.value(TLP))) {
            form.refuse(TLP, "chooseTlp");
        }
        form.require(REASON, "reasonMissing");
        if (form.isWrong()) {
            return pages.show(422, one(id, file, null, null, form));
        }
        boolean sample = form.value(SAMPLE).equals("true");
        attachments.mark(id, file, new AttachmentClient.Marking(form.value(TLP), sample, form.value(REASON)));
        return pages.go("/app/incidents/" + id + "/attachments/" + file + "?done=marked");
    }

    @POST
    @Path("/{file:[0-9a-fA-F-]{36}}/removal")
    @RunOnVirtualThread
    public Response remove(
            @PathParam("id") UUID id, @PathParam("file") UUID file, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("why", "reasonMissing");
        if (form.isWrong()) {
            return pages.show(422, one(id, file, null, null, form));
        }
        attachments.remove(id, file, new AttachmentClient.Removal(form.value("why")));
        return pages.go("/app/incidents/" + id + "/attachments/" + file + "?done=removed");
    }

    /** Another file under an id that was used is a file of its own: somebody went back and chose anew. */
    private void add(UUID id, UUID as, FileUpload file, Form form) {
        var name = file.fileName() == null ? "" : file.fileName();
        var label = form.value(TLP).isEmpty() ? null : form.value(TLP);
        var cut = name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
        boolean sample = form.value(SAMPLE).equals("true");
        var content = file.uploadedFile().toFile();
        try {
            attachments.add(id, as, cut, label, sample, content);
        } catch (Refusal refusal) {
            if (!refusal.code().equals("attachment-id-taken")) {
                throw refusal;
            }
            attachments.add(id, UuidV7.next(), cut, label, sample, content);
        }
    }

    private static String word(Refusal refusal) {
        return switch (refusal.code()) {
            case "already-attached" -> "attachmentSame";
            case "too-large" -> "attachmentTooLarge";
            case "too-many-attachments" -> "attachmentTooMany";
            default -> throw refusal;
        };
    }

    private TemplateInstance page(UUID id, @Nullable String done, Form form) {
        var incident = attachments.incident(id);
        form.put("id", UuidV7.next().toString());
        return Templates.list(incident, attachments.list(id), labels(incident), done, form);
    }

    private TemplateInstance one(UUID id, UUID file, @Nullable String after, @Nullable String done, Form form) {
        var incident = attachments.incident(id);
        var all = attachments.list(id);
        var found = all.items().stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var custody =
                incident.ours() ? attachments.custody(id, file, SHOWN, after) : new Slice<Custody>(List.of(), null);
        if (form.value(TLP).isEmpty()) {
            form.put(TLP, found.tlp());
        }
        if (found.sample()) {
            form.put(SAMPLE, "true");
        }
        var next = custody.page("/app/incidents/" + id + "/attachments/" + file + "?after=");
        return Templates.one(incident, found, all.password(), custody, next, labels(incident), done, form);
    }

    /** None is looser than the incident's own. */
    private static List<String> labels(IncidentDetails incident) {
        return LABELS.subList(Math.max(0, LABELS.indexOf(incident.tlp())), LABELS.size());
    }

    private static @Nullable String known(@Nullable String done) {
        return done != null && DONE.contains(done) ? done : null;
    }
}
