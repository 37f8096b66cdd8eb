package eu.vallum.gateway.portal.crossborder;

import eu.vallum.gateway.portal.crossborder.Views.Head;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.view.Marking;
import eu.vallum.gateway.portal.view.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Incidents that may concern other Member States, by how far those were told. */
@Path("/app/cross-border")
@Authenticated
class DeskResource {
    private static final int SHOWN = 50;
    private static final List<String> STATES = List.of("none", "partly", "all", "unclear");
    private final Pages pages;
    private final CrossBorderClient incidents;

    @CheckedTemplate(basePath = "crossborder")
    static class Templates {
        static native TemplateInstance list(
                Slice<Head> incidents, @Nullable String state, List<String> states, String marking);

        private Templates() {}
    }

    @Inject
    DeskResource(Pages pages, @RestClient CrossBorderClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list(@QueryParam("state") @Nullable String state, @QueryParam("after") @Nullable String after) {
        var wanted = state != null && STATES.contains(state) ? state : null;
        var found = incidents.list(wanted, SHOWN, after);
        return pages.show(Templates.list(
                found, wanted, STATES, Marking.ofList(found.items().stream().map(Head::tlp))));
    }
}
