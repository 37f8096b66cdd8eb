package eu.vallum.gateway.portal.report;

import eu.vallum.gateway.portal.layout.Conflict;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.layout.Steps;
import eu.vallum.gateway.portal.report.Drafts.Kept;
import eu.vallum.gateway.portal.report.Drafts.Merge;
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

        static native TemplateInstance step(
                String step, Steps steps, Form form, UUID draft, String version, Choices choices);

        static native TemplateInstance conflict(Conflict conflict);

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
        return pages.show(page(step, drafts.read(draft).form(), draft));
    }

    @POST
    @Path("/{step}")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response next(
            @PathParam("step") String step, @QueryParam("draft") UUID draft, MultivaluedMap<String, String> sent) {
        known(step);
        var answers = Form.of(sent);
        if ("check".equals(step)) {
            return send(answers, draft);
        }
        return switch (drafts.merge(step, answers, draft)) {
            case Merge.Done(Form form) -> next(step, form, draft);
            case Merge.Edited(Form mine, Kept theirs) -> pages.show(409, conflict(step, mine, theirs, draft));
        };
    }

    private Response next(String step, Form form, UUID draft) {
        var shell = pages.shell();
        Answers.check(step, form, shell.zone(), shell.now(), ofEntity());
        if (form.isWrong()) {
            return pages.show(422, page(step, form, draft));
        }
        return pages.go("/app/incidents/new/" + Answers.after(step, ofEntity()) + "?draft=" + draft);
    }

    /** Files what stood on the page that was looked over, or shows it again if it says something else by now. */
    private Response send(Form sent, UUID draft) {
        var shell = pages.shell();
        var form = drafts.read(draft).form();
        var version = Stamp.of("check", form);
        form.putAll("takeOver", sent.all("takeOver"));
        if (!version.equals(sent.value("version"))) {
            form.refuse("check", "editedElsewhere");
            return pages.show(409, page("check", form, draft));
        }
        Answers.check("check", form, shell.zone(), shell.now(), ofEntity());
        return form.isWrong() ? pages.show(422, page("check", form, draft)) : file(form, draft);
    }

    private static TemplateInstance conflict(String step, Form mine, Kept theirs, UUID draft) {
        return Templates.conflict(new Conflict(
                "/app/incidents/new/" + step + "?draft=" + draft,
                Stamp.of(step, theirs.form()),
                mine.values(),
                Answers.differences(step, mine, theirs.form()),
                theirs.savedAt()));
    }

    /** Keeps what was typed so far; answered with the time for the line "Draft saved", or 409 if it was edited elsewhere. */
    @POST
    @Path("/{step}/draft")
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    public Response keep(
            @PathParam("step") String step, @QueryParam("draft") UUID draft, MultivaluedMap<String, String> sent) {
        known(step);
        var shell = pages.shell();
        return switch (drafts.merge(step, Form.of(sent), draft)) {
            case Merge.Done(Form form) ->
                Response.ok(new Saved(shell.time(shell.now()), Stamp.of(step, form)))
                        .build();
            case Merge.Edited edited -> Response.status(409).build();
        };
    }

    @POST
    @Path("/discard")
    @RunOnVirtualThread
    public Response discard(@QueryParam("draft") UUID draft) {
        incidents.drop(draft);
        return pages.go("/app/incidents");
    }

    /** When the draft was kept, as the page shows it, and the stamp of the step's answers now. */
    record Saved(String at, String version) {}

    private Response file(Form form, UUID draft) {
        var shell = pages.shell();
        var me = visitor.required();
        var person = Objects.requireNonNull(shell.person());
        var officer = person.authority() && form.holds("takeOver", "yes") ? new Officer(me.subject(), me.name()) : null;
        try {
            if (ofEntity()) {
                var own = incidents.report(draft.toString(), Report.own(form, draft, shell.zone(), shell.now()));
                return pages.go("/app/reports/" + own.id() + "?done=filed");
            }
            form.put("entityId", listed(form));
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

    private boolean ofEntity() {
        return "entity".equals(Objects.requireNonNull(pages.shell().person()).kind());
    }

    /** The entity of the register that has exactly the name typed; another name stays unconfirmed. */
    private @Nullable String listed(Form form) {
        var name = form.value("entityName");
        if (name.isEmpty() || name.length() > 100) {
            return null;
        }
        var same = incidents.entities(name, 50).items().stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .toList();
        return same.size() == 1 ? same.getFirst().id().toString() : null;
    }

    private TemplateInstance page(String step, Form form, UUID draft) {
        var person = Objects.requireNonNull(pages.shell().person());
        var version = Stamp.of(step, form);
        Drafts.prefill(form, person);
        if ("check".equals(step) && !ofEntity()) {
            form.put("entityId", listed(form));
        }
        var steps = Steps.of(Answers.steps(ofEntity()), step, "step", "/app/incidents/new/*?draft=" + draft);
        return Templates.step(
                step,
                steps,
                form,
                draft,
                version,
                Choices.of(person, pages.shell().language().locale()));
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
