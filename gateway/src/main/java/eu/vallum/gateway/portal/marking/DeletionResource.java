package eu.vallum.gateway.portal.marking;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.marking.MarkingClient.DeleteIncident;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Download;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Share;
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

/** Deletes an incident that was filed by mistake, after naming who loses it and what stays. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/deletion")
@Authenticated
class DeletionResource {
    private static final int MOST_FILES = 200;
    private final Pages pages;
    private final MarkingClient incidents;

    @CheckedTemplate(basePath = "marking")
    static class Templates {
        static native TemplateInstance deletion(
                IncidentDetails incident, List<Share> shares, List<Download> taken, Form form);

        private Templates() {}
    }

    @Inject
    DeletionResource(Pages pages, @RestClient MarkingClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response confirm(@PathParam("id") UUID id) {
        return pages.show(page(id, Form.empty()));
    }

    @POST
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response delete(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("reason", "reasonMissing");
        if (form.isWrong() || form.value("version").isEmpty()) {
            return pages.show(422, page(id, form));
        }
        try {
            incidents.delete(id, "\"" + form.value("version") + "\"", new DeleteIncident(form.value("reason")));
            return pages.go("/app/deletions?done=deleted");
        } catch (Refusal refusal) {
            if (refusal.status() != 412) {
                throw refusal;
            }
            form.refuse("reason", "changedMeanwhile");
            return pages.show(412, page(id, form));
        }
    }

    private TemplateInstance page(UUID id, Form form) {
        var incident = incidents.incident(id);
        form.put("version", Long.toString(incident.version()));
        return Templates.deletion(
                incident,
                incidents.shares(id).items().stream()
                        .filter(share -> !share.withdrawn())
                        .toList(),
                incidents.downloads(id, MOST_FILES).items(),
                form);
    }
}
