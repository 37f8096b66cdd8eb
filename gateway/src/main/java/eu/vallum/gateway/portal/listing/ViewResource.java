package eu.vallum.gateway.portal.listing;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.platform.id.UuidV7;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Lists that people keep: saving the one on the page, and the page where all of them are named, shared, pinned and discarded. */
@Path("/app/incidents/views")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ViewResource {
    private static final String PAGE = "/app/incidents/views";
    private static final String ID = "/{id:[0-9a-fA-F-]{36}}";
    private static final int NAME = 80;
    private final Pages pages;
    private final ViewClient views;

    @CheckedTemplate(basePath = "listing")
    static class Templates {
        static native TemplateInstance views(List<Line> lines, Form form, @Nullable UUID wrong);

        static native TemplateInstance save(Query query, List<Chip> chips, Form form);

        private Templates() {}
    }

    /** A view with the address that opens it. */
    record Line(SavedView view, String address) {}

    @Inject
    ViewResource(Pages pages, @RestClient ViewClient views) {
        this.pages = pages;
        this.views = views;
    }

    @GET
    @RunOnVirtualThread
    public Response all() {
        return pages.show(page(Form.empty(), null));
    }

    /** Keeps the query of a list. */
    @POST
    @RunOnVirtualThread
    public Response save(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var query = Query.of(Query.parsed(form.value("query")));
        name(form);
        if (!form.isWrong()) {
            try {
                var zone = pages.shell().zone();
                var kept = views.keep(
                        UuidV7.next(),
                        null,
                        new SavedView.Keep(form.value("name"), query.kept(zone), form.holds("shared", "yes")));
                if (form.holds("pinned", "yes") || form.holds("standard", "yes")) {
                    views.choose(kept.id(), choice(form));
                }
                return pages.go(query.address());
            } catch (Refusal refusal) {
                note(refusal, form);
            }
        }
        var counts = new Counts(0, List.of());
        return pages.show(422, Templates.save(query, Chip.of(query, counts, pages.shell()), form));
    }

    @POST
    @Path(ID)
    @RunOnVirtualThread
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        name(form);
        var view =
                views.all().items().stream().filter(one -> one.id().equals(id)).findFirst();
        if (view.isEmpty()) {
            return pages.go(PAGE); // discarded meanwhile
        }
        if (!form.isWrong()) {
            try {
                views.keep(
                        id,
                        "\"" + form.value("version") + "\"",
                        new SavedView.Keep(form.value("name"), view.get().query(), form.holds("shared", "yes")));
                return pages.go(PAGE);
            } catch (Refusal refusal) {
                note(refusal, form);
            }
        }
        return pages.show(422, page(form, id));
    }

    @POST
    @Path(ID + "/choice")
    @RunOnVirtualThread
    public Response choose(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        views.choose(id, choice(Form.of(sent)));
        return pages.go(PAGE);
    }

    @POST
    @Path(ID + "/removal")
    @RunOnVirtualThread
    public Response discard(@PathParam("id") UUID id) {
        views.discard(id);
        return pages.go(PAGE);
    }

    private TemplateInstance page(Form form, @Nullable UUID wrong) {
        var zone = pages.shell().zone();
        var lines = views.all().items().stream()
                .map(view -> new Line(view, Query.of(view.query(), zone).address()))
                .toList();
        return Templates.views(lines, form, wrong);
    }

    private static SavedView.Choice choice(Form form) {
        return new SavedView.Choice(form.holds("pinned", "yes"), form.holds("standard", "yes"));
    }

    private static void name(Form form) {
        form.require("name", "viewName");
        if (form.value("name").length() > NAME) {
            form.refuse("name", "tooLong");
        }
    }

    private static void note(Refusal refusal, Form form) {
        switch (refusal.code()) {
            case "view-name-taken" -> form.refuse("name", "viewNameTaken");
            case "version-outdated" -> form.refuse("name", "changedMeanwhile");
            case "invalid-request" -> form.refuse("name", "viewsFull");
            default -> throw refusal;
        }
    }
}
