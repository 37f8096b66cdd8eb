package eu.vallum.gateway.portal.desk;

import eu.vallum.gateway.portal.desk.PeopleClient.Member;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Officer;
import eu.vallum.gateway.session.Visitor;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Taking an incident, handing it over with a note, closing it and reopening it. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/handling")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class HandlingResource {
    private final Pages pages;
    private final Visitor visitor;
    private final Colleagues colleagues;
    private final HandlingClient incidents;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance handling(
                IncidentDetails incident, List<Member> others, boolean mine, Form form, boolean changed);

        private Templates() {}
    }

    @Inject
    HandlingResource(Pages pages, Visitor visitor, Colleagues colleagues, @RestClient HandlingClient incidents) {
        this.pages = pages;
        this.visitor = visitor;
        this.colleagues = colleagues;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response show(@PathParam("id") UUID id) {
        return pages.show(page(id, Form.empty(), false));
    }

    @POST
    @Path("/taking")
    @RunOnVirtualThread
    public Response take(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return done(
                id,
                form,
                "taken-over",
                () -> incidents.handOver(
                        id, version(form), new HandlingClient.HandOver(null, orNull(form.value("takingNote")))));
    }

    @POST
    @Path("/hand-over")
    @RunOnVirtualThread
    public Response handOver(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("to", "choosePerson");
        var to = colleagues.all().stream()
                .filter(one -> one.subject().equals(form.value("to")))
                .findFirst();
        if (to.isEmpty()) {
            form.refuse("to", "choosePerson");
        }
        form.require("note", "noteMissing");
        if (form.isWrong() || to.isEmpty()) {
            return pages.show(422, page(id, form, false));
        }
        var officer = new Officer(to.get().subject(), to.get().name());
        return done(
                id,
                form,
                "handed-over",
                () -> incidents.handOver(id, version(form), new HandlingClient.HandOver(officer, form.value("note"))));
    }

    @POST
    @Path("/closing")
    @RunOnVirtualThread
    public Response close(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("reason", "reasonMissing");
        return form.isWrong()
                ? pages.show(422, page(id, form, false))
                : done(
                        id,
                        form,
                        "closed",
                        () -> incidents.close(id, version(form), new HandlingClient.Close(form.value("reason"))));
    }

    @POST
    @Path("/reopening")
    @RunOnVirtualThread
    public Response reopen(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("reason", "reasonMissing");
        return form.isWrong()
                ? pages.show(422, page(id, form, false))
                : done(
                        id,
                        form,
                        "reopened",
                        () -> incidents.reopen(
                                id,
                                version(form),
                                new HandlingClient.Reopen(form.value("reason"), form.all("resume"))));
    }

    /** Does it and goes to the incident. Where somebody was faster, the page says so and keeps what was typed. */
    private Response done(UUID id, Form form, String word, Supplier<IncidentDetails> act) {
        try {
            act.get();
            return pages.go("/app/incidents/" + id + "?done=" + word);
        } catch (Refusal refusal) {
            if (refusal.status() == 409 || refusal.status() == 412) {
                return pages.show(409, page(id, form, true));
            }
            if (refusal.status() != 400) {
                throw refusal;
            }
            refuse(form, refusal);
            return pages.show(422, page(id, form, false));
        }
    }

    private static void refuse(Form form, Refusal refusal) {
        var problem = refusal.problem();
        var pointer =
                problem == null || problem.errors() == null || problem.errors().isEmpty()
                        ? ""
                        : problem.errors().getFirst().pointer();
        switch (pointer) {
            case "/to" -> form.refuse("to", "choosePerson");
            case "/resume" -> form.refuse("resume", "changedMeanwhile");
            default -> form.refuse(form.value("to").isEmpty() ? "takingNote" : "note", "noteMissing");
        }
    }

    private TemplateInstance page(UUID id, Form form, boolean changed) {
        var incident = incidents.one(id);
        var officer = incident.officer();
        var held = officer == null ? null : officer.subject();
        var others = colleagues.all().stream()
                .filter(one -> !one.subject().equals(held))
                .toList();
        var mine = visitor.required().subject().equals(held);
        return Templates.handling(incident, others, mine, form, changed);
    }

    private static String version(Form form) {
        return "\"" + (form.value("version").matches("\\d{1,9}") ? form.value("version") : "0") + "\"";
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
