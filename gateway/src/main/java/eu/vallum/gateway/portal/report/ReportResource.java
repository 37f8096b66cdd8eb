package eu.vallum.gateway.portal.report;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.layout.Steps;
import eu.vallum.gateway.portal.report.ReportClient.SaveDraft;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Officer;
import eu.vallum.gateway.session.Visitor;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Reporting an incident in five steps. The draft is the id in the address; each step keeps it, and so does the autosave. */
@Path("/app/incidents/new")
@Authenticated
class ReportResource {
    private final Pages pages;
    private final Visitor visitor;
    private final ReportClient incidents;
    private final Drafts drafts;

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance begin(List<ReportClient.DraftHead> drafts, UUID fresh);

        static native TemplateInstance step(String step, Steps steps, Form form, UUID draft, Choices choices);

        private Templates() {}
    }

    @Inject
    ReportResource(Pages pages, Visitor visitor, @RestClient ReportClient incidents, Drafts drafts) {
        this.pages = pages;
        this.visitor = visitor;
        this.incidents = incidents;
        this.drafts = drafts;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response begin() {
        var known = incidents.drafts().items();
        var fresh = UuidV7.next();
        return known.isEmpty()
                ? pages.go("/app/incidents/new/entity?draft=" + fresh)
                : pages.show(Templates.begin(known, fresh));
    }

    @GET
    @Path("/{step}")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response step(@PathParam("step") String step, @QueryParam("draft") @Nullable UUID draft) {
        known(step);
        if (draft == null) {
            return pages.go("/app/incidents/new/" + step + "?draft=" + UuidV7.next());
        }
        return pages.show(page(step, drafts.read(draft), draft));
    }

    @POST
    @Path("/{step}")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response next(
            @PathParam("step") String step, @QueryParam("draft") UUID draft, MultivaluedMap<String, String> sent) {
        known(step);
        var shell = pages.shell();
        var form = drafts.merge(step, Form.of(sent), draft);
        Answers.check(step, form, shell.zone(), shell.now());
        if (form.isWrong()) {
            return pages.show(422, page(step, form, draft));
        }
        return "check".equals(step)
                ? file(form, draft)
                : pages.go("/app/incidents/new/" + Answers.after(step) + "?draft=" + draft);
    }

    /** Keeps what was typed so far; answered with the time for the line "Draft saved". */
    @POST
    @Path("/{step}/draft")
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    public Saved keep(
            @PathParam("step") String step, @QueryParam("draft") UUID draft, MultivaluedMap<String, String> sent) {
        known(step);
        drafts.merge(step, Form.of(sent), draft);
        var shell = pages.shell();
        return new Saved(shell.time(shell.now()));
    }

    @POST
    @Path("/discard")
    @RunOnVirtualThread
    public Response discard(@QueryParam("draft") UUID draft) {
        incidents.drop(draft);
        return pages.go("/app/incidents");
    }

    /** When the draft was kept, as the page shows it. */
    record Saved(String at) {}

    private Response file(Form form, UUID draft) {
        var shell = pages.shell();
        var me = visitor.required();
        var person = Objects.requireNonNull(shell.person());
        var officer = person.authority() && form.holds("takeOver", "yes") ? new Officer(me.subject(), me.name()) : null;
        try {
            var filed = incidents.file(
                    draft.toString(), Report.of(form, draft, shell.zone(), shell.now(), person, officer));
            return pages.go("/app/incidents/" + filed.id() + "?done=filed");
        } catch (Refusal refusal) {
            if (refusal.status() != 400 && refusal.status() != 422) {
                throw refusal;
            }
            Refused.note(refusal, form);
            return pages.show(422, page("check", form, draft));
        }
    }

    private TemplateInstance page(String step, Form form, UUID draft) {
        var person = Objects.requireNonNull(pages.shell().person());
        Drafts.prefill(form, person);
        var steps = Steps.of(Answers.STEPS, step, "step", "/app/incidents/new/*?draft=" + draft);
        return Templates.step(step, steps, form, draft, Choices.of(person));
    }

    private static void known(String step) {
        if (!Answers.STEPS.contains(step)) {
            throw new NotFoundException();
        }
    }

    static SaveDraft draftOf(String step, Form form) {
        return new SaveDraft(form.value("title").isEmpty() ? null : form.value("title"), step, form.values());
    }
}
