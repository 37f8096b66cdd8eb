package eu.vallum.gateway.portal.stage;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** One incident's clocks: legal limit and own target apart, what they run from, and corrections with their reasons. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/clocks")
@Authenticated
class ClockResource {
    private final Pages pages;
    private final StageClient stages;

    @CheckedTemplate(basePath = "stage")
    static class Templates {
        static native TemplateInstance clocks(
                IncidentDetails incident,
                Duties duties,
                List<StageClient.Known> further,
                List<StageForm> askable,
                List<String> kinds,
                List<String> answers,
                Form form);

        private Templates() {}
    }

    @Inject
    ClockResource(Pages pages, @RestClient StageClient stages) {
        this.pages = pages;
        this.stages = stages;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response show(@PathParam("id") UUID id) {
        return pages.show(page(id, Form.empty()));
    }

    /** Says or corrects when something was. */
    @POST
    @Path("/moments")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response note(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("kind", "invalid");
        form.require("at", "invalid");
        return sent(
                id,
                form,
                () -> stages.note(
                        id,
                        new StageClient.NoteMoment(
                                form.value("kind"), null, null, time(form, "at"), null, text(form, "reason"))));
    }

    /** Asks the entity for a report; {@code stage} is regime and stage with a slash between. */
    @POST
    @Path("/requests")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response request(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var stage = form.value("stage").split("/", 2);
        if (stage.length < 2) {
            form.refuse("stage", "invalid");
        }
        return sent(
                id,
                form,
                () -> stages.note(
                        id,
                        new StageClient.NoteMoment(
                                "request",
                                stage[0],
                                stage[1],
                                pages.shell().now(),
                                form.value("due").isEmpty() ? null : time(form, "due"),
                                null)));
    }

    @POST
    @Path("/regimes")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response add(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("regime", "invalid");
        return sent(id, form, () -> stages.add(id, new StageClient.AddRegime(form.value("regime"))));
    }

    @POST
    @Path("/ongoing")
    @RunOnVirtualThread
    public Response ongoing(@PathParam("id") UUID id, @FormParam("ongoing") @Nullable String ongoing) {
        stages.decide(id, new StageClient.SetCircumstances(Map.of("ongoing", "yes".equals(ongoing) ? "yes" : "no")));
        return pages.go("/app/incidents/" + id + "/clocks");
    }

    /** Answers what decides which clocks apply; what is left open stays as it was. */
    @POST
    @Path("/circumstances")
    @RunOnVirtualThread
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var answered = stages.clocks(id).asked().stream()
                .map(one -> one.fact().id())
                .filter(fact -> !form.value(fact).isEmpty())
                .collect(Collectors.toMap(Function.identity(), form::value));
        if (!answered.isEmpty()) {
            stages.decide(id, new StageClient.SetCircumstances(answered));
        }
        return pages.go("/app/incidents/" + id + "/clocks");
    }

    /** Says that something was done outside the platform; {@code duty} is the clock it meets. */
    @POST
    @Path("/duties")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response discharge(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("duty", "invalid");
        form.require("done", "invalid");
        form.require("note", "dutyNoteMissing");
        return sent(
                id,
                form,
                new Wrong("done", "done", "dutyRefused"),
                () -> stages.discharge(
                        id,
                        UUID.fromString(form.value("duty")),
                        new StageClient.DischargeDuty(
                                time(form, "done"),
                                form.value("note"),
                                form.value("consulted").isEmpty() ? null : time(form, "consulted"))));
    }

    @POST
    @Path("/{clock:[0-9a-fA-F-]{36}}/late-reason")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response explain(
            @PathParam("id") UUID id, @PathParam("clock") UUID clock, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("lateReason", "lateReason");
        return sent(id, form, () -> stages.explain(id, clock, new StageClient.Reason(form.value("lateReason"))));
    }

    private interface Sending {
        Duties send();
    }

    /**
     * Where a refusal is shown.
     *
     * @param time field of a time that is none
     * @param refused field at which the service's refusal stands
     * @param word what is said then
     */
    private record Wrong(String time, String refused, String word) {}

    private Response sent(UUID id, Form form, Sending sending) {
        return sent(
                id, form, new Wrong("at", form.value("reason").isEmpty() ? "reason" : "at", "momentRefused"), sending);
    }

    private Response sent(UUID id, Form form, Wrong wrong, Sending sending) {
        if (!form.isWrong()) {
            try {
                sending.send();
                return pages.go("/app/incidents/" + id + "/clocks");
            } catch (IllegalArgumentException e) {
                form.refuse(wrong.time(), "invalid");
            } catch (Refusal refusal) {
                if (refusal.status() != 400 && refusal.status() != 409) {
                    throw refusal;
                }
                form.refuse(wrong.refused(), wrong.word());
            }
        }
        return pages.show(422, page(id, form));
    }

    private Instant time(Form form, String field) {
        return Typed.instant(form.value(field), pages.shell().zone());
    }

    private static @Nullable String text(Form form, String field) {
        return form.value(field).isEmpty() ? null : form.value(field);
    }

    private TemplateInstance page(UUID id, Form form) {
        var duties = stages.clocks(id);
        var further = stages.regimes().items().stream()
                .filter(known ->
                        duties.regimes().stream().noneMatch(falls -> falls.id().equals(known.id())))
                .toList();
        var askable =
                stages.stages(id).items().stream().filter(StageForm::repeats).toList();
        var kinds = List.of("awareness", "receipt", "measure-available", "handling", "classification");
        return Templates.clocks(
                stages.incident(id), duties, further, askable, kinds, List.of("yes", "no", "unknown"), form);
    }
}
