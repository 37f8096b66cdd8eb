package eu.vallum.gateway.portal.clock;

import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.view.ClockRow;
import eu.vallum.gateway.portal.view.Marking;
import eu.vallum.gateway.portal.view.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Clocks by who owes them; never both in one list. */
@Path("/app/clocks")
@Authenticated
class ClockResource {
    private static final int SHOWN = 50;
    private final Pages pages;
    private final ClockClient clocks;

    @CheckedTemplate(basePath = "clock")
    static class Templates {
        static native TemplateInstance list(Slice<ClockRow> clocks, boolean theirs, String marking);

        private Templates() {}
    }

    @Inject
    ClockResource(Pages pages, @RestClient ClockClient clocks) {
        this.pages = pages;
        this.clocks = clocks;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list(
            @QueryParam("owedBy") @DefaultValue("us") String owedBy, @QueryParam("after") @Nullable String after) {
        var theirs = "entities".equals(owedBy);
        var found = clocks.clocks(theirs ? "entities" : "us", SHOWN, after);
        var marking =
                Marking.ofList(found.items().stream().map(row -> row.incident().tlp()));
        return pages.show(Templates.list(found, theirs, marking));
    }
}
