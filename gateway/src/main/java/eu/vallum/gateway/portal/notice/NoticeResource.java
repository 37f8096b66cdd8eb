package eu.vallum.gateway.portal.notice;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.notice.NoticeClient.Unread;
import eu.vallum.gateway.portal.upstream.Refusal;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The visitor's notifications. Whoever follows one has read it. */
@Path("/app/notifications")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class NoticeResource {
    private static final int SHOWN = 50;
    private static final String ONE = "/{id:[0-9a-fA-F-]{36}}";

    private final Pages pages;
    private final NoticeClient incidents;

    @CheckedTemplate(basePath = "notice")
    static class Templates {
        static native TemplateInstance list(
                Slice<Notice> notices, Unread count, @Nullable String state, String more, Instant newest, boolean done);

        private Templates() {}
    }

    @Inject
    NoticeResource(Pages pages, @RestClient NoticeClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        var unread = "unread".equals(state) ? state : null;
        var notices = incidents.notices(unread == null ? "all" : unread, SHOWN, after);
        // what came up to here is on the page; what comes while somebody reads is not
        var newest = notices.items().isEmpty()
                ? Instant.EPOCH
                : notices.items().getFirst().at();
        return pages.show(Templates.list(
                notices,
                incidents.unread(),
                unread,
                notices.page("/app/notifications?" + (unread == null ? "" : "state=unread&") + "after="),
                newest,
                "read".equals(done)));
    }

    /** Leads on and changes nothing: whatever opens links, opens this one too. The page it leads to says that it was read. */
    @GET
    @Path(ONE)
    @RunOnVirtualThread
    public Response follow(@PathParam("id") UUID id) {
        return pages.go(incidents.notice(id).followed());
    }

    @POST
    @Path(ONE + "/read")
    @RunOnVirtualThread
    public Response read(@PathParam("id") UUID id) {
        try {
            incidents.read(id);
        } catch (Refusal refusal) {
            if (refusal.status() != Response.Status.NOT_FOUND.getStatusCode()) {
                throw refusal;
            }
        }
        return Response.noContent().build();
    }

    @POST
    @Path("/read")
    @RunOnVirtualThread
    public Response read(MultivaluedMap<String, String> sent) {
        incidents.readAll(new NoticeClient.Until(until(Form.of(sent).value("until"))));
        return pages.go("/app/notifications?done=read");
    }

    private static Instant until(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
