package eu.vallum.gateway.portal.layout;

import eu.vallum.platform.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Turns every problem on its way to a browser into a page written for people. Programs that ask for JSON keep the document. */
@Singleton
class TroublePages {
    private static final List<Integer> KNOWN = List.of(400, 401, 403, 404, 409, 413, 429, 500, 503);
    private final Pages pages;

    @CheckedTemplate(basePath = "trouble")
    static class Templates {
        static native TemplateInstance page(int status, String word, @Nullable String reference);

        static native TemplateInstance notice(String word);

        private Templates() {}
    }

    @Inject
    TroublePages(Pages pages) {
        this.pages = pages;
    }

    // After the filter that completes problems with path and trace.
    @ServerResponseFilter(priority = 1)
    public void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400 || isPage(response) || !wantsPage(request)) {
            return;
        }
        var status = response.getStatus();
        var problem = response.getEntity() instanceof Problem found ? found : null;
        var shell = pages.shell();
        if (status == 401 && "GET".equals(request.getMethod()) && !isFragment(request)) {
            response.setStatus(303);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, "/session/login?to=" + shell.pathEncoded());
            response.setEntity(null);
            return;
        }
        var word = "page" + (KNOWN.contains(status) ? status : like(status));
        var page = isFragment(request)
                ? Templates.notice(word)
                : Templates.page(status, word, problem == null ? null : problem.traceId());
        response.setEntity(page.setLocale(shell.language().locale()).render());
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, Pages.HTML);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static int like(int status) {
        return switch (status) {
            case 412 -> 409;
            case 502, 504 -> 503;
            default -> status < 500 ? 400 : 500;
        };
    }

    private static boolean isPage(ContainerResponseContext response) {
        return response.getEntity() instanceof String
                && String.valueOf(response.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
                        .startsWith("text/html");
    }

    private static boolean isFragment(ContainerRequestContext request) {
        return request.getHeaderString("HX-Request") != null;
    }

    private static boolean wantsPage(ContainerRequestContext request) {
        var accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        return isFragment(request) || accepted != null && accepted.contains("text/html");
    }
}
