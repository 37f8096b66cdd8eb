package eu.vallum.gateway.portal.desk;

import eu.vallum.gateway.portal.layout.Pages;
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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** One alert, where the link in the mail leads: readable and answerable with a thumb. */
@Path("/app/alerts/{id:[0-9a-fA-F-]{36}}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class AlertResource {
    private final Pages pages;
    private final DutyClient desk;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance alert(Alert.Details details);

        private Templates() {}
    }

    @Inject
    AlertResource(Pages pages, @RestClient DutyClient desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GET
    @RunOnVirtualThread
    public Response show(@PathParam("id") UUID id) {
        return pages.show(Templates.alert(desk.alert(id)));
    }

    @POST
    @Path("/acknowledgement")
    @RunOnVirtualThread
    public Response acknowledge(@PathParam("id") UUID id, @FormParam("back") @Nullable String back) {
        desk.acknowledge(id);
        return pages.go("desk".equals(back) ? "/app/desk?done=acknowledged" : "/app/alerts/" + id);
    }
}
