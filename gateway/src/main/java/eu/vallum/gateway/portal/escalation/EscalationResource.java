package eu.vallum.gateway.portal.escalation;

import eu.vallum.gateway.portal.brief.Lines;
import eu.vallum.gateway.portal.escalation.Escalation.Level;
import eu.vallum.gateway.portal.escalation.Escalation.Linked;
import eu.vallum.gateway.portal.escalation.EscalationClient.End;
import eu.vallum.gateway.portal.escalation.EscalationClient.Propose;
import eu.vallum.gateway.portal.escalation.EscalationClient.Report;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Organisation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
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
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Escalations: the list, proposing one, and what is done with it. */
@Path("/app/escalations")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class EscalationResource {
    private static final Set<String> DONE = Set.of("proposed", "confirmed", "ended", "reported");
    private static final List<String> LABELS = List.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");
    private static final int INCIDENTS = 50;

    private final Pages pages;
    private final EscalationClient incidents;

    @CheckedTemplate(basePath = "escalation")
    static class Templates {
        static native TemplateInstance list(
                List<Escalation> escalations, List<Level> levels, boolean exercise, boolean may);

        static native TemplateInstance propose(
                Level level,
                List<Level> levels,
                boolean exercise,
                List<Linked> incidents,
                List<Linked> others,
                List<Organisation> recipients,
                List<String> labels,
                Form form);

        static native TemplateInstance page(Escalation escalation, Level level, Form form, @Nullable String done);

        static native TemplateInstance brief(Escalation escalation, Level level, Form form);

        static native TemplateInstance sheet(Escalation escalation, Level level, Lines text);

        private Templates() {}
    }

    @Inject
    EscalationResource(Pages pages, @RestClient EscalationClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response list(@QueryParam("exercise") @DefaultValue("false") boolean exercise) {
        var person = pages.shell().person();
        return pages.show(Templates.list(
                incidents.list(exercise).items(),
                incidents.levels().levels(),
                exercise,
                person != null && person.authority()));
    }

    @GET
    @Path("/new")
    @RunOnVirtualThread
    public Response form(
            @QueryParam("level") @Nullable String level,
            @QueryParam("exercise") @DefaultValue("false") boolean exercise,
            @QueryParam("incident") List<String> chosen) {
        var form = Form.empty()
                .putAll("incidents", chosen)
                .put("tlp", "AMBER")
                .put("exercise", Boolean.toString(exercise));
        return pages.show(proposal(level == null ? "" : level, form));
    }

    @POST
    @RunOnVirtualThread
    public Response propose(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("title", "titleMissing");
        form.require("reason", "reasonMissing");
        if (form.all("criteria").isEmpty()) {
            form.refuse("criteria", "chooseCriterion");
        }
        var linked = ids(form, "incidents");
        if (linked.isEmpty()) {
            form.refuse("incidents", "chooseIncident");
        }
        if (!LABELS.contains(form.value("tlp"))) {
            form.refuse("tlp", "chooseTlp");
        }
        var call = form.moment("callAt", pages.shell().zone());
        if (form.isWrong()) {
            return pages.show(422, proposal(form.value("level"), form));
        }
        try {
            var proposed = incidents.propose(new Propose(
                    form.value("level"),
                    form.value("title"),
                    form.value("reason"),
                    form.all("criteria"),
                    form.value("tlp"),
                    linked,
                    ids(form, "recipients"),
                    call));
            return pages.go("/app/escalations/" + proposed.id() + "?done=proposed");
        } catch (Refusal refusal) {
            switch (refusal.code()) {
                case "tlp-red-needs-persons" -> form.refuse("tlp", "redTellsNobody");
                case "tlp-looser-than-incident" -> form.refuse("tlp", "tlpTooLoose");
                case "exercise-apart" -> form.refuse("incidents", "exerciseApart");
                case "unknown-recipient" -> form.refuse("recipients", "chooseRecipient");
                default -> {
                    if (!refusal.names("/incidents")) {
                        throw refusal;
                    }
                    form.refuse("incidents", "withheldInPart");
                }
            }
            return pages.show(422, proposal(form.value("level"), form));
        }
    }

    @GET
    @Path("/{id:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    public Response page(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, Form.empty(), done != null && DONE.contains(done) ? done : null));
    }

    @POST
    @Path("/{id:[0-9a-fA-F-]{36}}/confirmation")
    @RunOnVirtualThread
    public Response confirm(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return done(id, form, "confirm", "confirmed", () -> incidents.confirm(id, version(form)));
    }

    @POST
    @Path("/{id:[0-9a-fA-F-]{36}}/end")
    @RunOnVirtualThread
    public Response end(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("reason", "reasonMissing");
        return done(id, form, "reason", "ended", () -> incidents.end(id, version(form), new End(form.value("reason"))));
    }

    @POST
    @Path("/{id:[0-9a-fA-F-]{36}}/reports")
    @RunOnVirtualThread
    public Response report(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("assessment", "textMissing");
        return done(
                id, form, "assessment", "reported", () -> incidents.report(id, new Report(form.value("assessment"))));
    }

    @GET
    @Path("/{id:[0-9a-fA-F-]{36}}/brief")
    @RunOnVirtualThread
    public Response brief(@PathParam("id") UUID id) {
        var escalation = incidents.one(id);
        return pages.show(Templates.brief(
                escalation,
                level(escalation),
                Form.empty().put("what", escalation.title() + "\n" + escalation.reason())));
    }

    /** The sheet answers the request that notes it; nothing of it is kept. */
    @POST
    @Path("/{id:[0-9a-fA-F-]{36}}/brief")
    @RunOnVirtualThread
    public Response print(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("what", "textMissing");
        for (var part : List.of("what", "hit", "done", "decide")) {
            if (form.value(part).length() > 900) {
                form.refuse(part, "tooLongForAPage");
            }
        }
        if (form.isWrong()) {
            var escalation = incidents.one(id);
            return pages.show(422, Templates.brief(escalation, level(escalation), form));
        }
        var escalation = incidents.print(id);
        return pages.show(Templates.sheet(
                escalation,
                level(escalation),
                Lines.of(form.value("what"), form.value("hit"), form.value("done"), form.value("decide"))));
    }

    private Response done(UUID id, Form form, String field, String what, Supplier<Escalation> act) {
        if (form.isWrong()) {
            return pages.show(422, page(id, form, null));
        }
        try {
            act.get();
            return pages.go("/app/escalations/" + id + "?done=" + what);
        } catch (Refusal refusal) {
            switch (refusal.code()) {
                case "four-eyes" -> form.refuse(field, "fourEyesEscalation");
                case "tlp-looser-than-incident" -> form.refuse(field, "tlpTooLoose");
                case "escalation-not-active", "escalation-not-waiting" -> form.refuse(field, "changedMeanwhile");
                default -> {
                    if (refusal.status() != 412) {
                        throw refusal;
                    }
                    form.refuse(field, "changedMeanwhile");
                }
            }
            return pages.show(409, page(id, form, null));
        }
    }

    private TemplateInstance proposal(String wanted, Form form) {
        var levels = incidents.levels().levels();
        var level = levels.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElse(levels.getFirst());
        form.put("level", level.id());
        boolean exercise = form.value("exercise").equals("true");
        var own = pages.shell().person();
        return Templates.propose(
                level,
                levels,
                exercise,
                incidents.incidents("owner", "open", exercise, INCIDENTS).items(),
                incidents.incidents("recipient", "open", exercise, INCIDENTS).items(),
                level.tells()
                        ? incidents.recipients().items().stream()
                                .filter(one -> level.recipients().contains(one.kind())
                                        && (own == null || !own.actsFor(one.id())))
                                .toList()
                        : List.of(),
                LABELS,
                form);
    }

    private TemplateInstance page(UUID id, Form form, @Nullable String done) {
        var escalation = incidents.one(id);
        return Templates.page(escalation, level(escalation), form, done);
    }

    private Level level(Escalation escalation) {
        return incidents.levels().levels().stream()
                .filter(one -> one.id().equals(escalation.level()))
                .findFirst()
                .orElseThrow();
    }

    private static String version(Form form) {
        return "\"" + (form.value("version").matches("\\d{1,9}") ? form.value("version") : "0") + "\"";
    }

    private static List<UUID> ids(Form form, String field) {
        try {
            return form.all(field).stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException e) {
            form.refuse(field, field.equals("recipients") ? "chooseRecipient" : "chooseIncident");
            return List.of();
        }
    }
}
