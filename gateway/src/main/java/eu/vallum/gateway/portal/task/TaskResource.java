package eu.vallum.gateway.portal.task;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.note.NotePerson;
import eu.vallum.gateway.portal.note.People;
import eu.vallum.gateway.portal.task.TaskClient.Give;
import eu.vallum.gateway.portal.task.TaskClient.Move;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.portal.view.Share;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Tasks about one incident: giving one, taking it, and saying that it is done or not needed. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/tasks")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class TaskResource {
    private static final Set<String> DONE = Set.of("given", "doing", "done", "dropped", "open");
    private static final Set<String> STATES = Set.of("doing", "done", "dropped", "open");
    private final Pages pages;
    private final People people;
    private final TaskClient incidents;

    @CheckedTemplate(basePath = "task")
    static class Templates {
        static native TemplateInstance list(
                IncidentDetails incident,
                List<Task> tasks,
                List<Organisation> organisations,
                List<NotePerson> colleagues,
                Form form,
                boolean outdated,
                @Nullable String done);

        private Templates() {}
    }

    @Inject
    TaskResource(Pages pages, People people, @RestClient TaskClient incidents) {
        this.pages = pages;
        this.people = people;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response list(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, Form.empty(), false, done != null && DONE.contains(done) ? done : null));
    }

    @POST
    @RunOnVirtualThread
    public Response give(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("title", "taskTitle");
        var due = form.moment("dueAt", pages.shell().zone());
        var colleague = colleague(form);
        var assignee = colleague.isPresent() ? colleague.get().organisation() : organisation(form);
        if (assignee == null) {
            form.refuse("assignee", "chooseAssignee");
        }
        if (form.isWrong() || assignee == null) {
            return pages.show(422, page(id, form, false, null));
        }
        var person =
                colleague.map(one -> new TaskPerson(one.subject(), one.name())).orElse(null);
        try {
            var zone = pages.shell().zone().getId();
            incidents.give(
                    id, key(form), new Give(form.value("title"), form.value("details"), assignee, person, due, zone));
            return pages.go("/app/incidents/" + id + "/tasks?done=given");
        } catch (Refusal refusal) {
            if (refusal.status() != 400 && refusal.status() != 422) {
                throw refusal;
            }
            form.refuse("assignee", "chooseAssignee");
            return pages.show(422, page(id, form, false, null));
        }
    }

    @POST
    @Path("/{task:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    public Response move(@PathParam("id") UUID id, @PathParam("task") UUID task, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var state = STATES.contains(form.value("state")) ? form.value("state") : "open";
        var version = "\"" + (form.value("version").matches("\\d{1,9}") ? form.value("version") : "0") + "\"";
        var words = form.value("words-" + task);
        try {
            incidents.move(id, task, version, new Move(state, words.isEmpty() ? null : words));
            return pages.go("/app/incidents/" + id + "/tasks?done=" + state + "#t-" + task);
        } catch (Refusal refusal) {
            if (refusal.status() != 412 && refusal.status() != 400) {
                throw refusal;
            }
            return pages.show(409, page(id, form, true, null));
        }
    }

    private TemplateInstance page(UUID id, Form form, boolean outdated, @Nullable String done) {
        var incident = incidents.incident(id);
        if (form.value("key").isEmpty()) {
            form.put("key", UuidV7.next().toString());
        }
        return Templates.list(
                incident,
                incidents.tasks(id).items(),
                organisations(incident),
                people.colleagues(),
                form,
                outdated,
                done);
    }

    /** To whom a task can be given beside one's own people: the owner gives it to whoever has the incident, a recipient to the owner. */
    private List<Organisation> organisations(IncidentDetails incident) {
        return incident.ours()
                ? incidents.shares(incident.id()).items().stream()
                        .filter(share -> !share.withdrawn())
                        .map(Share::recipient)
                        .distinct()
                        .toList()
                : List.of(incident.owner());
    }

    private Optional<NotePerson> colleague(Form form) {
        return people.colleagues().stream()
                .filter(one -> one.key().equals(form.value("assignee")))
                .findFirst();
    }

    private @Nullable UUID organisation(Form form) {
        var own = pages.shell().person();
        if (form.value("assignee").equals("own")) {
            return own == null ? null : own.organisationId();
        }
        return idOrNull(form.value("assignee"));
    }

    private static @Nullable UUID idOrNull(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A form that is sent twice gives one task. */
    private static @Nullable String key(Form form) {
        var key = form.value("key");
        return key.matches("[0-9a-f-]{36}") ? key : null;
    }
}
