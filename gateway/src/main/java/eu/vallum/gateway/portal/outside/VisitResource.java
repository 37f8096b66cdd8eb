package eu.vallum.gateway.portal.outside;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.outside.OutsideClient.Answer;
import eu.vallum.gateway.portal.outside.OutsideClient.As;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The one incident, to read, acknowledge and answer. */
@Path("/outside/incident")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class VisitResource {
    private static final Set<String> DONE = Set.of("acknowledged", "answered");
    private final Pages pages;
    private final OutsideClient incidents;
    private final Cookies cookies;

    @CheckedTemplate(basePath = "outside")
    static class Templates {
        static native TemplateInstance incident(Visit visit, Visit.Content content, Form form, @Nullable String done);

        static native TemplateInstance over(Visit visit);

        static native TemplateInstance gone();

        private Templates() {}
    }

    @Inject
    VisitResource(Pages pages, @RestClient OutsideClient incidents, Cookies cookies) {
        this.pages = pages;
        this.incidents = incidents;
        this.cookies = cookies;
    }

    @GET
    @RunOnVirtualThread
    public Response show(
            @CookieParam(Cookies.VISIT) @Nullable String visit, @QueryParam("done") @Nullable String done) {
        return page(visit, Form.empty(), 200, done != null && DONE.contains(done) ? done : null);
    }

    @POST
    @Path("/acknowledgement")
    @RunOnVirtualThread
    public Response acknowledge(@CookieParam(Cookies.VISIT) @Nullable String visit) {
        inside(visit).ifPresent(session -> told(() -> incidents.acknowledge(new As(session))));
        return pages.go("/outside/incident?done=acknowledged");
    }

    @POST
    @Path("/answers")
    @RunOnVirtualThread
    public Response answer(@CookieParam(Cookies.VISIT) @Nullable String visit, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("text", "answerMissing");
        var session = inside(visit);
        if (form.isWrong() || session.isEmpty() || form.value("key").length() < 8) {
            return page(visit, form, 422, null);
        }
        told(() -> incidents.answer(form.value("key"), new Answer(session.get(), form.value("text"))));
        return pages.go("/outside/incident?done=answered");
    }

    @POST
    @Path("/leaving")
    @RunOnVirtualThread
    public Response leave(@CookieParam(Cookies.VISIT) @Nullable String visit) {
        inside(visit).ifPresent(session -> incidents.leave(new As(session)));
        return Response.seeOther(URI.create("/outside/incident"))
                .cookie(cookies.without(Cookies.VISIT))
                .build();
    }

    /** What was taken back meanwhile is told by the page that follows. */
    private static void told(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            if (refusal.status() != 404) {
                throw refusal;
            }
        }
    }

    private static Optional<String> inside(@Nullable String visit) {
        return Optional.ofNullable(visit).filter(secret -> secret.matches(EntryResource.SECRET));
    }

    private Response page(@Nullable String visit, Form form, int status, @Nullable String done) {
        var session = inside(visit);
        if (session.isEmpty()) {
            return pages.show(404, Templates.gone());
        }
        try {
            var seen = incidents.view(new As(session.get()));
            var content = seen.content();
            if (content == null) {
                return pages.show(Templates.over(seen));
            }
            if (form.value("key").isEmpty()) {
                form.put("key", UuidV7.next().toString());
            }
            return pages.show(status, Templates.incident(seen, content, form, done));
        } catch (Refusal refusal) {
            if (refusal.status() != 404) {
                throw refusal;
            }
            return pages.show(404, Templates.gone());
        }
    }
}
