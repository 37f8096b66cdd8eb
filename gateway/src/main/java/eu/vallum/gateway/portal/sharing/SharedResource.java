package eu.vallum.gateway.portal.sharing;

import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.view.Marking;
import eu.vallum.gateway.portal.view.Shared;
import eu.vallum.gateway.portal.view.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
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

/** What others shared with us, and telling them that we took it up. */
@Path("/app/shared")
@Authenticated
class SharedResource {
    private static final int SHOWN = 50;
    private static final List<String> STATES = List.of("new", "opened", "acknowledged", "withdrawn");
    private final Pages pages;
    private final SharingClient incidents;

    @CheckedTemplate(basePath = "sharing")
    static class Templates {
        static native TemplateInstance received(
                Slice<Shared> shares,
                @Nullable String state,
                List<String> states,
                boolean exercise,
                boolean acknowledged,
                String marking);

        private Templates() {}
    }

    @Inject
    SharedResource(Pages pages, @RestClient SharingClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("exercise") @DefaultValue("false") boolean exercise,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        var wanted = state != null && STATES.contains(state) ? state : null;
        var found = incidents.received(wanted, exercise, SHOWN, after);
        var marking =
                Marking.ofList(found.items().stream().map(item -> item.share().tlp()));
        return pages.show(Templates.received(found, wanted, STATES, exercise, "acknowledged".equals(done), marking));
    }

    @POST
    @Path("/{share:[0-9a-fA-F-]{36}}/acknowledgement")
    @RunOnVirtualThread
    public Response acknowledge(@PathParam("share") UUID share, @FormParam("back") @Nullable String back) {
        var shared = incidents.acknowledge(share);
        return pages.go(
                "incident".equals(back)
                        ? "/app/incidents/" + shared.incident().id() + "?done=acknowledged"
                        : "/app/shared?done=acknowledged" + (shared.incident().exercise() ? "&exercise=true" : ""));
    }
}
