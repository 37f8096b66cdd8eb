package eu.vallum.gateway.portal.inquiry;

import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.sighting.Sighting;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What other authorities ask us and nobody has answered, the soonest due first. */
@Path("/app/inquiries")
@Authenticated
class WaitingResource {
    private final Pages pages;
    private final InquiryClient incidents;

    @CheckedTemplate(basePath = "inquiry")
    static class Templates {
        static native TemplateInstance waiting(List<Inquiry> inquiries, List<Sighting> sightings, boolean exercise);

        private Templates() {}
    }

    @Inject
    WaitingResource(Pages pages, @RestClient InquiryClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list(@QueryParam("exercise") @DefaultValue("false") boolean exercise) {
        return pages.show(Templates.waiting(
                incidents.waiting(exercise).items(),
                incidents.waitingSightings(exercise).items(),
                exercise));
    }
}
