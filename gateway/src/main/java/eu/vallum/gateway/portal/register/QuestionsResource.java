package eu.vallum.gateway.portal.register;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.register.RegisterClient.Ask;
import eu.vallum.gateway.portal.register.RegisterClient.Say;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Question;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Questions between the authority and the entity, from the authority's side. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/questions")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class QuestionsResource {
    private final Pages pages;
    private final RegisterClient register;

    @CheckedTemplate(basePath = "register")
    static class Templates {
        static native TemplateInstance questions(
                IncidentDetails incident, List<Question> questions, Form form, @Nullable String done);

        private Templates() {}
    }

    @Inject
    QuestionsResource(Pages pages, @RestClient RegisterClient register) {
        this.pages = pages;
        this.register = register;
    }

    @GET
    @RunOnVirtualThread
    public Response show(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, Form.empty(), done));
    }

    @POST
    @RunOnVirtualThread
    public Response ask(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("text", "questionMissing");
        var due = due(form);
        if (form.isWrong()) {
            return pages.show(422, page(id, form, null));
        }
        register.ask(id, new Ask(form.value("text"), due));
        return pages.go("/app/incidents/" + id + "/questions?done=asked");
    }

    @POST
    @Path("/{question:[0-9a-fA-F-]{36}}/answer")
    @RunOnVirtualThread
    public Response answer(
            @PathParam("id") UUID id, @PathParam("question") UUID question, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("answer-" + question, "answerMissing");
        if (form.isWrong()) {
            return pages.show(422, page(id, form, null));
        }
        try {
            register.answer(id, question, new Say(form.value("answer-" + question)));
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
        }
        return pages.go("/app/incidents/" + id + "/questions?done=answered");
    }

    private @Nullable Instant due(Form form) {
        var due = form.moment("dueAt", pages.shell().zone());
        if (due != null && !due.isAfter(pages.shell().now())) {
            form.refuse("dueAt", "notInTheFuture");
        }
        return due;
    }

    private TemplateInstance page(UUID id, Form form, @Nullable String done) {
        var known = "asked".equals(done) || "answered".equals(done) ? done : null;
        return Templates.questions(register.incident(id), register.questions(id).items(), form, known);
    }
}
