package eu.vallum.gateway.portal.register;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.register.RegisterClient.Attach;
import eu.vallum.gateway.portal.register.RegisterClient.Head;
import eu.vallum.gateway.portal.register.RegisterClient.Link;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Which entity of the register an incident is about, and the return links of whoever reported it without an account. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/entity")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class AttachResource {
    private static final int FOUND = 20;
    private final Pages pages;
    private final RegisterClient register;

    @CheckedTemplate(basePath = "register")
    static class Templates {
        static native TemplateInstance attach(
                IncidentDetails incident,
                String q,
                List<Head> found,
                List<Link> links,
                Form form,
                @Nullable String done);

        private Templates() {}
    }

    @Inject
    AttachResource(Pages pages, @RestClient RegisterClient register) {
        this.pages = pages;
        this.register = register;
    }

    @GET
    @RunOnVirtualThread
    public Response show(
            @PathParam("id") UUID id, @QueryParam("q") @Nullable String q, @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, q, Form.empty(), done));
    }

    @POST
    @RunOnVirtualThread
    public Response attach(
            @PathParam("id") UUID id,
            @FormParam("entity") @Nullable String entity,
            @FormParam("version") long version,
            @FormParam("q") @Nullable String q) {
        try {
            var chosen = Form.id(entity);
            register.attach(id, "\"" + version + "\"", new Attach(chosen));
            return pages.go("/app/incidents/" + id + "/entity?done=" + (chosen == null ? "detached" : "attached"));
        } catch (Refusal refusal) {
            if (refusal.status() != 412) {
                throw refusal;
            }
            var form = Form.empty();
            form.refuse("q", "changedMeanwhile");
            return pages.show(422, page(id, q, form, null));
        }
    }

    @POST
    @Path("/links/{link:[0-9a-fA-F-]{36}}/revocation")
    @RunOnVirtualThread
    public Response revoke(@PathParam("id") UUID id, @PathParam("link") UUID link) {
        register.revoke(id, link);
        return pages.go("/app/incidents/" + id + "/entity?done=revoked");
    }

    private TemplateInstance page(UUID id, @Nullable String q, Form form, @Nullable String done) {
        var incident = register.incident(id);
        var name = incident.entityName();
        var words = q == null ? (name == null ? "" : name) : q;
        var found = register.list(words.length() > 100 ? words.substring(0, 100) : words, FOUND, null)
                .items();
        var known = List.of("attached", "detached", "revoked").contains(String.valueOf(done)) ? done : null;
        return Templates.attach(incident, words, found, register.links(id).items(), form, known);
    }
}
