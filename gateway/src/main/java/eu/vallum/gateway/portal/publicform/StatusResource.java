package eu.vallum.gateway.portal.publicform;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.publicform.PublicClient.Answering;
import eu.vallum.gateway.portal.publicform.PublicClient.Asking;
import eu.vallum.gateway.portal.publicform.PublicClient.Link;
import eu.vallum.gateway.portal.publicform.PublicClient.Returned;
import eu.vallum.gateway.portal.upstream.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The one report behind a return link. The link's secret leaves the address at once and stays in a cookie. */
@Path("/report")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class StatusResource {
    private static final String SECRET = "[A-Za-z0-9_-]{43}";
    private static final List<String> DONE = List.of("filed", "asked", "answered");
    private final Pages pages;
    private final PublicClient incidents;
    private final Cookies cookies;

    @CheckedTemplate(basePath = "publicform")
    static class Templates {
        static native TemplateInstance status(Returned returned, String link, Form form, @Nullable String done);

        static native TemplateInstance gone();

        private Templates() {}
    }

    @Inject
    StatusResource(Pages pages, @RestClient PublicClient incidents, Cookies cookies) {
        this.pages = pages;
        this.incidents = incidents;
        this.cookies = cookies;
    }

    @GET
    @Path("/link")
    @RunOnVirtualThread
    public Response open(@QueryParam("key") @Nullable String key) {
        if (key == null || !key.matches(SECRET)) {
            return pages.show(404, Templates.gone());
        }
        return Response.seeOther(URI.create("/report/status"))
                .cookie(cookies.with(Cookies.REPORT, key))
                .build();
    }

    @GET
    @Path("/status")
    @RunOnVirtualThread
    public Response show(
            @CookieParam(Cookies.REPORT) @Nullable String link, @QueryParam("done") @Nullable String done) {
        return page(link, Form.empty(), 200, done != null && DONE.contains(done) ? done : null);
    }

    @POST
    @Path("/status/questions")
    @RunOnVirtualThread
    public Response ask(@CookieParam(Cookies.REPORT) @Nullable String link, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return act(
                link,
                form,
                "text",
                "questionMissing",
                "asked",
                secret -> incidents.ask(new Asking(secret, form.value("text"))));
    }

    @POST
    @Path("/status/questions/{question:[0-9a-fA-F-]{36}}/answer")
    @RunOnVirtualThread
    public Response answer(
            @CookieParam(Cookies.REPORT) @Nullable String link,
            @PathParam("question") UUID question,
            MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var field = "answer-" + question;
        return act(
                link,
                form,
                field,
                "answerMissing",
                "answered",
                secret -> incidents.answer(new Answering(secret, question, form.value(field))));
    }

    /** Takes the link back for good. */
    @POST
    @Path("/status/revocation")
    @RunOnVirtualThread
    public Response revoke(@CookieParam(Cookies.REPORT) @Nullable String link) {
        if (link != null && link.matches(SECRET)) {
            try {
                incidents.revoke(new Link(link));
            } catch (Refusal refusal) {
                if (refusal.status() != 404) {
                    throw refusal;
                }
            }
        }
        return Response.seeOther(URI.create("/report/status"))
                .cookie(cookies.without(Cookies.REPORT))
                .build();
    }

    private Response act(
            @Nullable String link, Form form, String field, String word, String done, Consumer<String> work) {
        form.require(field, word);
        if (link == null || !link.matches(SECRET) || form.isWrong()) {
            return page(link, form, 422, null);
        }
        try {
            work.accept(link);
        } catch (Refusal refusal) {
            if (refusal.status() != 409 && refusal.status() != 404) {
                throw refusal;
            }
        }
        return pages.go("/report/status?done=" + done);
    }

    private Response page(@Nullable String link, Form form, int status, @Nullable String done) {
        if (link == null || !link.matches(SECRET)) {
            return pages.show(404, Templates.gone());
        }
        try {
            return pages.show(status, Templates.status(incidents.view(new Link(link)), cookies.link(link), form, done));
        } catch (Refusal refusal) {
            if (refusal.status() != 404) {
                throw refusal;
            }
            return pages.show(404, Templates.gone());
        }
    }
}
