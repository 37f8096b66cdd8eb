package eu.vallum.gateway.portal.decision;

import eu.vallum.gateway.portal.decision.DecisionClient.Write;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
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
import org.jspecify.annotations.Nullable;

/** The log of decisions about one incident. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/decisions")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class DecisionResource {
    private final Pages pages;
    private final DecisionClient incidents;

    @CheckedTemplate(basePath = "decision")
    static class Templates {
        static native TemplateInstance list(
                IncidentDetails incident,
                List<Decision> decisions,
                List<Decision> correctable,
                Form form,
                boolean done);

        private Templates() {}
    }

    @Inject
    DecisionResource(Pages pages, @RestClient DecisionClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response list(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, Form.empty(), "recorded".equals(done)));
    }

    @POST
    @RunOnVirtualThread
    public Response write(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("what", "decisionMissing");
        form.require("ground", "groundMissing");
        var at = form.moment("decidedAt", pages.shell().zone());
        if (form.isWrong()) {
            return pages.show(422, page(id, form, false));
        }
        try {
            incidents.write(
                    id,
                    key(form),
                    new Write(
                            form.value("what"),
                            form.value("ground"),
                            orNull(form.value("alternatives")),
                            orNull(form.value("decidedBy")),
                            at,
                            corrects(form)));
            return pages.go("/app/incidents/" + id + "/decisions?done=recorded");
        } catch (Refusal refusal) {
            switch (refusal.status()) {
                case 409 -> form.refuse("corrects", "correctedMeanwhile");
                case 400 -> form.refuse("decidedAt", "notInThePast");
                default -> throw refusal;
            }
            return pages.show(422, page(id, form, false));
        }
    }

    private TemplateInstance page(UUID id, Form form, boolean done) {
        if (form.value("key").isEmpty()) {
            form.put("key", UuidV7.next().toString());
        }
        var decisions = incidents.decisions(id).items();
        return Templates.list(
                incidents.incident(id),
                decisions,
                decisions.stream().filter(one -> one.correctedBy() == null).toList(),
                form,
                done);
    }

    private static @Nullable UUID corrects(Form form) {
        try {
            return form.value("corrects").isEmpty() ? null : UUID.fromString(form.value("corrects"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A form that is sent twice writes once. */
    private static @Nullable String key(Form form) {
        var key = form.value("key");
        return key.matches("[0-9a-f-]{36}") ? key : null;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
