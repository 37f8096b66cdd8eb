package eu.vallum.gateway.portal.listing;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.listing.ListClient.Found;
import eu.vallum.gateway.portal.view.IncidentHead;
import eu.vallum.gateway.portal.view.Marking;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Incidents one may see, ours and those shared with us, narrowed by what stands in the address. */
@Path("/app/incidents")
@Authenticated
class ListResource {
    private static final int SHOWN = 50;
    private final Pages pages;
    private final ListClient incidents;
    private final ViewClient views;

    @CheckedTemplate(basePath = "listing")
    static class Templates {
        static native TemplateInstance list(
                Found found,
                Counts counts,
                Query query,
                List<Tab> tabs,
                List<Chip> chips,
                List<String> orders,
                List<Field> days,
                Form form,
                List<String> doable,
                String key,
                String marking);

        private Templates() {}
    }

    @Inject
    ListResource(Pages pages, @RestClient ListClient incidents, @RestClient ViewClient views) {
        this.pages = pages;
        this.incidents = incidents;
        this.views = views;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list(
            @Context UriInfo address,
            @QueryParam("after") @Nullable String after,
            @QueryParam("before") @Nullable String before) {
        var query = Query.of(address.getQueryParameters());
        if (address.getQueryParameters().values().stream().anyMatch(values -> values.contains(""))) {
            return pages.go(query.address()); // a form sends its empty fields too; an address is for people
        }
        var shell = pages.shell();
        var kept = views.all().items();
        if (address.getQueryParameters().isEmpty()) {
            var first = kept.stream().filter(SavedView::standard).findFirst();
            if (first.isPresent()) {
                return pages.go(Query.of(first.get().query(), shell.zone()).address());
            }
        }
        var found = incidents.list(query.part(shell.zone(), SHOWN, after, before));
        var counts = incidents.count(query.filter(shell.zone()));
        var marking = Marking.ofList(found.items().stream().map(IncidentHead::tlp));
        return pages.show(Templates.list(
                found,
                counts,
                query,
                Tab.of(kept, shell.zone()),
                Chip.of(query, counts, shell),
                Query.ORDERS,
                Field.days(),
                Form.empty(),
                ActForm.doable(shell.person()),
                UuidV7.next().toString(),
                marking));
    }
}
