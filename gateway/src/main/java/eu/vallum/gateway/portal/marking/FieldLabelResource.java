package eu.vallum.gateway.portal.marking;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.marking.MarkingClient.KeepFieldLabels;
import eu.vallum.gateway.portal.marking.MarkingClient.PreviewFieldLabels;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
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

/** Marks single fields of an incident, after a preview of who loses which. The form stands on the page of the incident's marking. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/label/fields")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class FieldLabelResource {
    private final Pages pages;
    private final MarkingClient incidents;

    @CheckedTemplate(basePath = "marking")
    static class Templates {
        static native TemplateInstance fieldeffects(
                IncidentDetails incident, FieldLabelChange change, List<FieldRow> rows, Form form);

        private Templates() {}
    }

    @Inject
    FieldLabelResource(Pages pages, @RestClient MarkingClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @POST
    @Path("/preview")
    @RunOnVirtualThread
    public Response preview(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("why", "reasonMissing");
        return form.isWrong()
                ? pages.show(422, LabelResource.page(incidents.incident(id), form))
                : pages.show(effects(id, form));
    }

    @POST
    @RunOnVirtualThread
    public Response keep(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("why", "reasonMissing");
        var incident = incidents.incident(id);
        if (form.isWrong() || form.value("version").isEmpty()) {
            return pages.show(422, LabelResource.page(incident, form));
        }
        try {
            incidents.keep(
                    id,
                    "\"" + form.value("version") + "\"",
                    new KeepFieldLabels(FieldRow.read(FieldRow.of(incident), form), form.value("why")));
            return pages.go("/app/incidents/" + id + "/sharing?done=fields");
        } catch (Refusal refusal) {
            if (refusal.status() != 412) {
                throw refusal;
            }
            form.refuse("why", "changedMeanwhile");
            return pages.show(412, effects(id, form));
        }
    }

    private TemplateInstance effects(UUID id, Form form) {
        var incident = incidents.incident(id);
        var rows = FieldRow.of(incident);
        var change = incidents.preview(id, new PreviewFieldLabels(FieldRow.read(rows, form)));
        form.put("version", Integer.toString(change.version()));
        return Templates.fieldeffects(incident, change, rows, form);
    }
}
