package eu.vallum.gateway.portal.desk;

import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentHead;
import eu.vallum.gateway.portal.view.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The night desk: what needs somebody, what nobody works on, who is on duty. */
@Path("/app/desk")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class DeskResource {
    private static final int SHOWN = 50;
    private final Pages pages;
    private final DutyClient desk;
    private final HandlingClient incidents;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance desk(
                Roster roster, Slice<Alert> alerts, boolean all, Slice<IncidentHead> unassigned, @Nullable String done);

        private Templates() {}
    }

    @Inject
    DeskResource(Pages pages, @RestClient DutyClient desk, @RestClient HandlingClient incidents) {
        this.pages = pages;
        this.desk = desk;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response show(
            @QueryParam("alerts") @Nullable String alerts,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        boolean all = "all".equals(alerts);
        var known = "taken".equals(done) || "faster".equals(done) || "acknowledged".equals(done) ? done : null;
        return pages.show(Templates.desk(
                desk.roster(),
                desk.alerts(all ? "all" : "open", SHOWN, after),
                all,
                desk.incidents("unassigned", SHOWN),
                known));
    }

    /** One click in the queue. Where somebody was faster, the page says so. */
    @POST
    @Path("/taking")
    @RunOnVirtualThread
    public Response take(@FormParam("incident") UUID incident, @FormParam("version") long version) {
        try {
            incidents.handOver(incident, "\"" + version + "\"", new HandlingClient.HandOver(null, null));
            return pages.go("/app/desk?done=taken");
        } catch (Refusal refusal) {
            if (refusal.status() != 412 && refusal.status() != 409 && refusal.status() != 400) {
                throw refusal;
            }
            return pages.go("/app/desk?done=faster");
        }
    }
}
