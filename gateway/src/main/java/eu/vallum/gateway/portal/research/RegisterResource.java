package eu.vallum.gateway.portal.research;

import eu.vallum.gateway.portal.layout.Conflict;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.layout.Steps;
import eu.vallum.gateway.portal.upstream.Refusal;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Registers a project in steps. Every step keeps the draft, complete or not; the last one submits it. */
@Path("/research-desk/projects/new")
@Authenticated
class RegisterResource {
    static final List<String> STEPS = List.of("about", "consortium", "people", "subjects", "funding", "review");
    private static final String STEP = "/{step:about|consortium|people|subjects|funding|review}";
    private final Pages pages;
    private final Drafts drafts;
    private final RegistryClient registry;

    @CheckedTemplate(basePath = "research")
    static class Templates {
        static native TemplateInstance register(
                Steps steps, String step, Draft draft, Form form, List<Row> rows, Taxonomy taxonomy, boolean skip);

        static native TemplateInstance conflict(Conflict conflict);

        private Templates() {}
    }

    @Inject
    RegisterResource(Pages pages, Drafts drafts, @RestClient RegistryClient registry) {
        this.pages = pages;
        this.drafts = drafts;
        this.registry = registry;
    }

    @GET
    @RunOnVirtualThread
    public Response start() {
        return pages.go(address("about", UuidV7.next()));
    }

    @GET
    @Path(STEP)
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response show(@PathParam("step") String step, @QueryParam("draft") UUID id) {
        var draft = drafts.find(id);
        var form = ContentForm.fill(draft.content());
        if (step.equals("review")) {
            draft.steps().forEach(one -> Complaints.note(form, one.problems()));
        }
        return page(200, step, draft, form, false);
    }

    @POST
    @Path(STEP)
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response act(
            @PathParam("step") String step, @QueryParam("draft") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        try {
            var draft = drafts.save(id, step, form, form.value("action"));
            return next(step, draft, form.value("action"));
        } catch (Refusal refusal) {
            if (refusal.status() != 412 && refusal.status() != 409) {
                throw refusal;
            }
            var conflict = Versions.conflict(
                    address(step, id),
                    registry.draft(id),
                    step,
                    form,
                    registry.taxonomy(),
                    pages.shell().language().code());
            return pages.show(409, Templates.conflict(conflict));
        }
    }

    /** Keeps what is typed while it is typed; 409 if it was edited elsewhere. */
    @POST
    @Path(STEP + "/draft")
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    public Response keep(
            @PathParam("step") String step, @QueryParam("draft") UUID id, MultivaluedMap<String, String> sent) {
        try {
            var draft = drafts.save(id, step, Form.of(sent), "");
            return Response.ok(new Kept(pages.shell().time(draft.savedAt()), Integer.toString(draft.version())))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.status() != 412 && refusal.status() != 409) {
                throw refusal;
            }
            return Response.status(409).build();
        }
    }

    /** When the draft was kept and which version it has now. */
    record Kept(String at, String version) {}

    @POST
    @Path("/discard")
    @RunOnVirtualThread
    public Response discard(@QueryParam("draft") UUID id) {
        registry.discard(id);
        return pages.go("/research-desk/projects");
    }

    private Response next(String step, Draft draft, String action) {
        var at = STEPS.indexOf(step);
        if (action.equals("submit")) {
            return submit(draft);
        }
        if (action.equals("skip") || action.equals("next") && complete(draft, step)) {
            return pages.go(address(STEPS.get(Math.min(at + 1, STEPS.size() - 1)), draft.id()));
        }
        if (action.equals("next")) {
            var form = ContentForm.fill(draft.content());
            draft.steps().stream()
                    .filter(one -> one.step().equals(step))
                    .forEach(one -> Complaints.note(form, one.problems()));
            return page(422, step, draft, form, true);
        }
        return pages.go(address(step, draft.id()));
    }

    private Response submit(Draft draft) {
        try {
            var project = registry.submit(draft.id(), "submit-" + draft.id(), "\"" + draft.version() + "\"");
            return pages.go("/research-desk/projects/" + project.id() + "?done=registered");
        } catch (Refusal refusal) {
            if (refusal.status() != 422) {
                throw refusal;
            }
            return pages.go(address("review", draft.id()));
        }
    }

    private static boolean complete(Draft draft, String step) {
        return draft.steps().stream().filter(one -> one.step().equals(step)).allMatch(Draft.Judgement::complete);
    }

    private Response page(int status, String step, Draft draft, Form form, boolean skip) {
        var steps = Steps.of(STEPS, step, "registerstep", "/research-desk/projects/new/*?draft=" + draft.id());
        var rows = switch (step) {
            case "consortium" ->
                Row.of(
                        "participants",
                        ContentForm.all(draft.content().participants()).size());
            case "people" ->
                Row.of("people", ContentForm.all(draft.content().people()).size());
            default -> List.<Row>of();
        };
        return pages.show(status, Templates.register(steps, step, draft, form, rows, registry.taxonomy(), skip));
    }

    private static String address(String step, UUID draft) {
        return "/research-desk/projects/new/" + step + "?draft=" + draft;
    }
}
