package eu.vallum.gateway.portal.note;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.note.NoteClient.Write;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Languages;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.portal.view.Share;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.platform.id.UuidV7;
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
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Notes and messages about one incident, and writing one. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/notes")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class NoteResource {
    private static final int SHOWN = 50;
    private static final List<String> LABELS = List.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");
    private final Pages pages;
    private final People people;
    private final NoteClient incidents;

    @CheckedTemplate(basePath = "note")
    static class Templates {
        static native TemplateInstance list(
                IncidentDetails incident,
                Slice<Note> notes,
                String marking,
                List<Organisation> readers,
                List<NotePerson> known,
                List<String> labels,
                List<Languages.Choice> languages,
                Form form,
                @Nullable String done);

        private Templates() {}
    }

    @Inject
    NoteResource(Pages pages, People people, @RestClient NoteClient incidents) {
        this.pages = pages;
        this.people = people;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, after, Form.empty(), "written".equals(done) ? done : null));
    }

    @POST
    @RunOnVirtualThread
    public Response write(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("text", "noteMissing");
        if (!LABELS.contains(form.value("tlp"))) {
            form.refuse("tlp", "chooseTlp");
        }
        if (form.isWrong()) {
            return pages.show(422, page(id, null, form, null));
        }
        try {
            incidents.write(id, key(form), note(id, form));
            return pages.go("/app/incidents/" + id + "/notes?done=written");
        } catch (Refusal refusal) {
            if (refusal.status() != 400 && refusal.status() != 422) {
                throw refusal;
            }
            refuse(form, refusal);
            return pages.show(422, page(id, null, form, null));
        }
    }

    private Write note(UUID id, Form form) {
        var known = people.toMention(incidents.notes(id, SHOWN, null).items());
        boolean red = form.value("tlp").equals("RED");
        return new Write(
                form.value("text"),
                form.value("tlp"),
                form.all("to").stream().flatMap(NoteResource::id).toList(),
                red ? chosen(form, "persons", known) : List.of(),
                chosen(form, "mentions", known),
                Languages.known(form.value("language")) ? form.value("language") : null);
    }

    private static List<NotePerson> chosen(Form form, String field, List<NotePerson> known) {
        return known.stream().filter(one -> form.holds(field, one.key())).toList();
    }

    private static Stream<UUID> id(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    /** A form that is sent twice writes once. */
    private static @Nullable String key(Form form) {
        var key = form.value("key");
        return key.matches("[0-9a-f-]{36}") ? key : null;
    }

    static void refuse(Form form, Refusal refusal) {
        switch (refusal.code()) {
            case "not-shared-with" -> form.refuse("to", "chooseRecipient");
            case "tlp-looser-than-incident" -> form.refuse("tlp", "tlpLooser");
            default -> {
                var problem = refusal.problem();
                var pointer = problem == null
                                || problem.errors() == null
                                || problem.errors().isEmpty()
                        ? ""
                        : problem.errors().getFirst().pointer();
                switch (pointer) {
                    case "/persons" -> form.refuse("persons", "redPersons");
                    case "/mentions" -> form.refuse("mentions", "mentionReaders");
                    case "/to" -> form.refuse("to", "chooseRecipient");
                    case "/language" -> form.refuse("translation-language", "sameLanguage");
                    default -> form.refuse("text", "noteMissing");
                }
            }
        }
    }

    private TemplateInstance page(UUID id, @Nullable String after, Form form, @Nullable String done) {
        var incident = incidents.incident(id);
        var notes = incidents.notes(id, SHOWN, after);
        if (form.values().isEmpty()) {
            form.put("tlp", incident.tlp());
        }
        if (form.value("key").isEmpty()) {
            form.put("key", UuidV7.next().toString());
        }
        return Templates.list(
                incident,
                notes,
                strictest(incident.tlp(), notes.items()),
                readers(incident),
                people.toMention(notes.items()),
                LABELS.subList(Math.max(0, LABELS.indexOf(incident.tlp())), LABELS.size()),
                Languages.in(pages.shell().language().locale()),
                form,
                done);
    }

    /** The page is marked like the strictest thing on it. */
    static String strictest(String incident, List<Note> notes) {
        return Stream.concat(Stream.of(incident), notes.stream().map(Note::tlp))
                .max(Comparator.comparingInt(LABELS::indexOf))
                .orElse(incident);
    }

    /** Whom a message can go to: from the owner to whoever has the incident, from a recipient to the owner. */
    private List<Organisation> readers(IncidentDetails incident) {
        return incident.ours()
                ? incidents.shares(incident.id()).items().stream()
                        .filter(share -> !share.withdrawn())
                        .map(Share::recipient)
                        .distinct()
                        .toList()
                : List.of(incident.owner());
    }
}
