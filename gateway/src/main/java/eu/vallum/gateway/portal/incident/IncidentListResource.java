package eu.vallum.gateway.portal.incident;

import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.view.IncidentHead;
import eu.vallum.gateway.portal.view.Marking;
import eu.vallum.gateway.portal.view.Slice;
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
import org.jspecify.annotations.Nullable;

/** Incidents one may see: ours by officer, ours without one, and all with what is shared with us. */
@Path("/app/incidents")
@Authenticated
class IncidentListResource {
    static final List<String> VIEWS = List.of("all", "mine", "unassigned");
    private static final int SHOWN = 50;
    private final Pages pages;
    private final IncidentClient incidents;

    @CheckedTemplate(basePath = "incident")
    static class Templates {
        static native TemplateInstance list(
                Slice<IncidentHead> incidents, String view, List<String> views, String marking);

        private Templates() {}
    }

    @Inject
    IncidentListResource(Pages pages, @RestClient IncidentClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list(
            @QueryParam("view") @DefaultValue("all") String view, @QueryParam("after") @Nullable String after) {
        var shown = VIEWS.contains(view) ? view : "all";
        var found = incidents.list(shown, SHOWN, after);
        var marking = Marking.ofList(found.items().stream().map(IncidentHead::tlp));
        return pages.show(Templates.list(found, shown, VIEWS, marking));
    }
}
