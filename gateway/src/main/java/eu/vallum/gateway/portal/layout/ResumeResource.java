package eu.vallum.gateway.portal.layout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Where one arrives after signing in again because a form was sent without a session. The browser kept what was typed and leads
 * back to the form; without script the page says what happened.
 */
@Path("/app/resume")
@Authenticated
class ResumeResource {
    private final Pages pages;

    @CheckedTemplate(basePath = "trouble")
    static class Templates {
        static native TemplateInstance resume();

        private Templates() {}
    }

    @Inject
    ResumeResource(Pages pages) {
        this.pages = pages;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response show() {
        return pages.show(Templates.resume());
    }
}
