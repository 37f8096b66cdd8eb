package eu.vallum.gateway.portal.note;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.note.NoteClient.Change;
import eu.vallum.gateway.portal.note.NoteClient.Translate;
import eu.vallum.gateway.portal.note.NoteClient.Withdraw;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Languages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** One note: what it said before, its translations, and changing it or taking it back. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/notes/{note:[0-9a-fA-F-]{36}}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class OneNoteResource {
    private static final Set<String> DONE = Set.of("changed", "withdrawn", "translated");
    private final Pages pages;
    private final People people;
    private final NoteClient incidents;

    @CheckedTemplate(basePath = "note")
    static class Templates {
        static native TemplateInstance one(
                IncidentDetails incident,
                Note note,
                String marking,
                List<Note.Version> versions,
                boolean mine,
                List<Languages.Choice> languages,
                Form form,
                boolean outdated,
                @Nullable String done);

        private Templates() {}
    }

    @Inject
    OneNoteResource(Pages pages, People people, @RestClient NoteClient incidents) {
        this.pages = pages;
        this.people = people;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response show(
            @PathParam("id") UUID id, @PathParam("note") UUID note, @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, note, Form.empty(), false, done != null && DONE.contains(done) ? done : null));
    }

    @POST
    @Path("/change")
    @RunOnVirtualThread
    public Response change(
            @PathParam("id") UUID id, @PathParam("note") UUID note, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("text", "noteMissing");
        var version = "\"" + (form.value("version").matches("\\d{1,9}") ? form.value("version") : "0") + "\"";
        return done(
                id,
                note,
                form,
                "changed",
                () -> incidents.change(
                        id, note, version, new Change(form.value("text"), null, orNull(form.value("language")))));
    }

    @POST
    @Path("/withdrawal")
    @RunOnVirtualThread
    public Response withdraw(
            @PathParam("id") UUID id, @PathParam("note") UUID note, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("reason", "reasonMissing");
        return done(
                id, note, form, "withdrawn", () -> incidents.withdraw(id, note, new Withdraw(form.value("reason"))));
    }

    @POST
    @Path("/translations")
    @RunOnVirtualThread
    public Response translate(
            @PathParam("id") UUID id, @PathParam("note") UUID note, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("translation", "translationMissing");
        if (!Languages.known(form.value("translation-language"))) {
            form.refuse("translation-language", "chooseLanguage");
        }
        return done(
                id,
                note,
                form,
                "translated",
                () -> incidents.translate(
                        id, note, new Translate(form.value("translation-language"), form.value("translation"))));
    }

    @POST
    @Path("/seen")
    @RunOnVirtualThread
    public Response saw(@PathParam("id") UUID id, @PathParam("note") UUID note, MultivaluedMap<String, String> sent) {
        incidents.saw(id, note);
        return pages.go(
                Form.of(sent).value("from").equals("waiting") ? "/app/waiting" : "/app/incidents/" + id + "/notes");
    }

    private Response done(UUID id, UUID note, Form form, String word, Runnable act) {
        if (form.isWrong()) {
            return pages.show(422, page(id, note, form, false, null));
        }
        try {
            act.run();
            return pages.go("/app/incidents/" + id + "/notes/" + note + "?done=" + word);
        } catch (Refusal refusal) {
            if (refusal.status() == 409 || refusal.status() == 412) {
                return pages.show(409, page(id, note, form, true, null));
            }
            if (refusal.status() != 400 && refusal.status() != 422) {
                throw refusal;
            }
            NoteResource.refuse(form, refusal);
            return pages.show(422, page(id, note, form, false, null));
        }
    }

    private TemplateInstance page(UUID id, UUID note, Form form, boolean outdated, @Nullable String done) {
        var one = incidents.note(id, note);
        if (form.values().isEmpty()) {
            form.put("text", one.text()).put("language", one.language());
        }
        var incident = incidents.incident(id);
        return Templates.one(
                incident,
                one,
                NoteResource.strictest(incident.tlp(), List.of(one)),
                incidents.versions(id, note).items(),
                people.wrote(one),
                Languages.in(pages.shell().language().locale()),
                form,
                outdated,
                done);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
