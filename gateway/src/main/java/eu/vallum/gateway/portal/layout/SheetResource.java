package eu.vallum.gateway.portal.layout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the margins of every printed sheet: the marking above and below, that an exercise is one, and page n of m in the page's language. A style
 * sheet of its own, as the margins of a sheet can hold no words of the page.
 */
@Path("/print.css")
class SheetResource {
    private static final List<String> MARKINGS = List.of("clear", "green", "amber", "amber-strict", "red");
    private static final String STRICTEST_FOR_ALL = "amber-strict";
    private static final String NUMBER = "\" counter(page) \"";
    private static final String TOTAL = "\" counter(pages) \"";
    private final Pages pages;

    @CheckedTemplate(basePath = "print")
    static class Templates {
        static native TemplateInstance sheet(String marking, boolean exercise, String number, String total);

        private Templates() {}
    }

    @Inject
    SheetResource(Pages pages) {
        this.pages = pages;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    @Produces("text/css")
    public Response sheet(
            @QueryParam("tlp") @Nullable String tlp, @QueryParam("exercise") @DefaultValue("false") boolean exercise) {
        var known = tlp != null && MARKINGS.contains(tlp) ? tlp : STRICTEST_FOR_ALL;
        var marking = "TLP:" + known.replace('-', '+').toUpperCase(java.util.Locale.ROOT);
        var css = Templates.sheet(marking, exercise, NUMBER, TOTAL)
                .setLocale(pages.shell().language().locale())
                .render();
        return Response.ok(css, "text/css;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
