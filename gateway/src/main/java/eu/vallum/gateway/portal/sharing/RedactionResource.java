package eu.vallum.gateway.portal.sharing;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.sharing.SharingClient.KeepRedaction;
import eu.vallum.gateway.portal.sharing.SharingClient.ViewAs;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Share;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What is withheld from one recipient of an incident, with the incident as that recipient reads it then. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/sharing/{share:[0-9a-fA-F-]{36}}/redaction")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class RedactionResource {
    private final Pages pages;
    private final SharingClient incidents;

    @CheckedTemplate(basePath = "sharing")
    static class Templates {
        static native TemplateInstance redaction(
                IncidentDetails incident, Share share, IncidentDetails read, List<String> redactable, Form form);

        private Templates() {}
    }

    @Inject
    RedactionResource(Pages pages, @RestClient SharingClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response show(@PathParam("id") UUID id, @PathParam("share") UUID share) {
        var found = find(id, share);
        var now = new Withheld(incidents.redactions(id).items())
                .from(found.recipient().id());
        return pages.show(page(id, found, Form.empty().putAll("withheld", now)));
    }

    /** Shows what it would be, or withholds it. */
    @POST
    @RunOnVirtualThread
    public Response keep(
            @PathParam("id") UUID id, @PathParam("share") UUID share, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var found = find(id, share);
        if (!form.value("act").equals("keep")) {
            return pages.show(page(id, found, form));
        }
        incidents.keep(id, found.recipient().id(), new KeepRedaction(ShareForm.chosen(form)));
        return pages.go("/app/incidents/" + id + "/sharing?done=redacted");
    }

    private TemplateInstance page(UUID id, Share share, Form form) {
        var read = incidents.viewAs(id, new ViewAs(share.recipient().id(), share.tlp(), ShareForm.chosen(form)));
        return Templates.redaction(incidents.incident(id), share, read, ShareForm.REDACTABLE, form);
    }

    private Share find(UUID id, UUID share) {
        return incidents.shares(id).items().stream()
                .filter(one -> one.id().equals(share) && !one.withdrawn())
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
