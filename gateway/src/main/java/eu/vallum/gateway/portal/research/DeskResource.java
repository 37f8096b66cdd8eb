package eu.vallum.gateway.portal.research;

import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.view.Slice;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Projects and drafts of the acting organisation. */
@Path("/research-desk/projects")
@Authenticated
class DeskResource {
    private static final int SHOWN = 50;
    private final Pages pages;
    private final RegistryClient registry;

    @CheckedTemplate(basePath = "research")
    static class Templates {
        static native TemplateInstance desk(Slice<RegistryClient.Own> projects, List<RegistryClient.Head> drafts);

        static native TemplateInstance own(Project project, Taxonomy taxonomy, @Nullable String done);

        private Templates() {}
    }

    @Inject
    DeskResource(Pages pages, @RestClient RegistryClient registry) {
        this.pages = pages;
        this.registry = registry;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response desk(@QueryParam("after") @Nullable String after) {
        return pages.show(
                Templates.desk(registry.own(SHOWN, after), registry.drafts().items()));
    }

    @GET
    @Path("/{id:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response own(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        var known =
                done != null && List.of("registered", "published", "withdrawn").contains(done) ? done : null;
        return pages.show(Templates.own(registry.ownProject(id), registry.taxonomy(), known));
    }

    @POST
    @Path("/{id:[0-9a-fA-F-]{36}}/publication")
    @RunOnVirtualThread
    public Response publish(@PathParam("id") UUID id) {
        registry.publish(id);
        return pages.go("/research-desk/projects/" + id + "?done=published");
    }

    @POST
    @Path("/{id:[0-9a-fA-F-]{36}}/withdrawal")
    @RunOnVirtualThread
    public Response withdraw(@PathParam("id") UUID id) {
        registry.withdraw(id);
        return pages.go("/research-desk/projects/" + id + "?done=withdrawn");
    }
}
