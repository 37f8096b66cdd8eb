package eu.vallum.gateway.portal.marking;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.marking.MarkingClient.ChangeLabel;
import eu.vallum.gateway.portal.marking.MarkingClient.PreviewLabel;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
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
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Marks an incident anew, after a preview of who loses what. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/label")
@Authenticated
class LabelResource {
    private static final List<String> LABELS = FieldRow.LABELS;
    private static final List<String> PAPS = List.of("CLEAR", "GREEN", "AMBER", "RED");
    private final Pages pages;
    private final MarkingClient incidents;

    @CheckedTemplate(basePath = "marking")
    static class Templates {
        static native TemplateInstance label(
                IncidentDetails incident, List<String> labels, List<String> paps, List<FieldRow> rows, Form form);

        static native TemplateInstance effects(IncidentDetails incident, LabelChange change, int files, Form form);

        private Templates() {}
    }

    @Inject
    LabelResource(Pages pages, @RestClient MarkingClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response choose(@PathParam("id") UUID id) {
        var incident = incidents.incident(id);
        return pages.show(page(incident, Form.empty()));
    }

    @POST
    @Path("/preview")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response preview(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        check(form);
        return form.isWrong() ? pages.show(422, page(incidents.incident(id), form)) : pages.show(effects(id, form));
    }

    @POST
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        check(form);
        if (form.isWrong() || form.value("version").isEmpty()) {
            return pages.show(422, page(incidents.incident(id), form));
        }
        try {
            var pap = form.value("pap");
            incidents.change(
                    id,
                    "\"" + form.value("version") + "\"",
                    new ChangeLabel(form.value("tlp"), pap.isEmpty() ? null : pap, form.value("reason")));
            return pages.go("/app/incidents/" + id + "/sharing?done=marked");
        } catch (Refusal refusal) {
            if (refusal.status() != 412) {
                throw refusal;
            }
            form.refuse("tlp", "changedMeanwhile");
            return pages.show(412, effects(id, form));
        }
    }

    /** The page with both of its forms, each as it was sent, or as it stands. */
    static TemplateInstance page(IncidentDetails incident, Form form) {
        if (!form.values().containsKey("tlp")) {
            form.put("tlp", incident.tlp()).put("pap", incident.pap());
        }
        var rows = FieldRow.of(incident);
        if (rows.stream().noneMatch(row -> form.values().containsKey(row.name()))) {
            FieldRow.standing(incident, form);
        }
        return Templates.label(incident, LABELS, PAPS, rows, form);
    }

    private TemplateInstance effects(UUID id, Form form) {
        var change = incidents.preview(id, new PreviewLabel(form.value("tlp")));
        form.put("version", Integer.toString(change.version()));
        int files = incidents.downloads(id, 200).items().size();
        return Templates.effects(incidents.incident(id), change, files, form);
    }

    private static void check(Form form) {
        if (!LABELS.contains(form.value("tlp"))) {
            form.refuse("tlp", "chooseTlp");
        }
        if (!form.value("pap").isEmpty() && !PAPS.contains(form.value("pap"))) {
            form.refuse("pap", "choosePap");
        }
        form.require("reason", "reasonMissing");
    }
}
