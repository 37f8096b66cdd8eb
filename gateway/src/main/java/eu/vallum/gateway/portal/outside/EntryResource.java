package eu.vallum.gateway.portal.outside;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.outside.OutsideClient.Enter;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * The way in. Following the link asks nobody and uses nothing up, as scanners of mail follow it, too; its secret leaves the address at once.
 * The page for the code is the same whatever the link is worth.
 */
@Path("/outside")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class EntryResource {
    static final String SECRET = "[A-Za-z0-9_-]{43}";
    private final Pages pages;
    private final OutsideClient incidents;
    private final Cookies cookies;

    @CheckedTemplate(basePath = "outside")
    static class Templates {
        static native TemplateInstance enter(Form form);

        private Templates() {}
    }

    @Inject
    EntryResource(Pages pages, @RestClient OutsideClient incidents, Cookies cookies) {
        this.pages = pages;
        this.incidents = incidents;
        this.cookies = cookies;
    }

    @GET
    @Path("/link")
    @RunOnVirtualThread
    public Response follow(
            @QueryParam("key") @Nullable String key,
            @QueryParam("lang") @Nullable String language,
            @CookieParam("lang") @Nullable String chosen) {
        var answer = Response.seeOther(URI.create("/outside/enter"));
        if (key != null && key.matches(SECRET)) {
            answer.cookie(cookies.link(key));
        }
        if (chosen == null && language != null && language.matches("en|fr")) {
            answer.cookie(cookies.language(language));
        }
        return answer.build();
    }

    @GET
    @Path("/enter")
    @RunOnVirtualThread
    public Response show() {
        return pages.show(Templates.enter(Form.empty()));
    }

    @POST
    @Path("/enter")
    @RunOnVirtualThread
    public Response enter(@CookieParam(Cookies.LINK) @Nullable String link, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var code = form.value("code").replaceAll("\\s", "");
        if (!code.matches("\\d{6}")) {
            form.refuse("code", "codeForm");
            return pages.show(422, Templates.enter(form));
        }
        if (link == null || !link.matches(SECRET)) {
            return refused(form);
        }
        try {
            var visit = incidents.enter(new Enter(link, code));
            return Response.seeOther(URI.create("/outside/incident"))
                    .cookie(cookies.visit(visit.session()), cookies.without(Cookies.LINK))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.status() != 422) {
                throw refusal;
            }
            return refused(form);
        }
    }

    private Response refused(Form form) {
        form.put("code", null);
        form.refuse("code", "guestNotLetIn");
        return pages.show(422, Templates.enter(form));
    }
}
