package eu.vallum.gateway.portal.calendar;

import eu.vallum.gateway.portal.calendar.CalendarClient.Calendar;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Secret addresses of calendars. A new one is shown in the answer itself, as nothing can show it later. */
@Path("/app/desk/calendars")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class CalendarResource {
    private final Pages pages;
    private final CalendarClient calendars;

    @CheckedTemplate(basePath = "calendar")
    static class Templates {
        static native TemplateInstance list(List<Calendar> calendars, @Nullable String address, @Nullable String done);

        private Templates() {}
    }

    @Inject
    CalendarResource(Pages pages, @RestClient CalendarClient calendars) {
        this.pages = pages;
        this.calendars = calendars;
    }

    @GET
    @RunOnVirtualThread
    public Response list(@QueryParam("done") @Nullable String done) {
        return pages.show(Templates.list(calendars.all().items(), null, "revoked".equals(done) ? done : null));
    }

    @POST
    @RunOnVirtualThread
    public Response make(@FormParam("scope") @Nullable String scope) {
        var wish = new CalendarClient.Make(
                "organisation".equals(scope) ? "organisation" : "own",
                pages.shell().language().code());
        var made = calendars.make(wish);
        return pages.show(Templates.list(calendars.all().items(), made.url(), null));
    }

    @POST
    @Path("/{id:[0-9a-fA-F-]{36}}/revocation")
    @RunOnVirtualThread
    public Response revoke(@PathParam("id") UUID id) {
        calendars.revoke(id);
        return pages.go("/app/desk/calendars?done=revoked");
    }
}
