package eu.vallum.gateway.portal.sighting;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list of values that were seen: matched while it is typed, or with a button, and sent. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/sightings/lists")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ListResource {
    private static final int UNPROCESSABLE = 422;
    private final Pages pages;
    private final SightingPage page;
    private final SeenLists lists;

    @CheckedTemplate(basePath = "sighting")
    static class Templates {
        static native TemplateInstance matched(@Nullable SeenList matched, Form form);

        private Templates() {}
    }

    @Inject
    ListResource(Pages pages, SightingPage page, SeenLists lists) {
        this.pages = pages;
        this.page = page;
        this.lists = lists;
    }

    /** What stands beside the field while somebody types. */
    @POST
    @Path("/match")
    @RunOnVirtualThread
    public Response match(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return pages.show(Templates.matched(form.value(SeenLists.FIELD).isEmpty() ? null : tried(id, form), form));
    }

    @POST
    @RunOnVirtualThread
    public Response send(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require(SeenLists.FIELD, "sightingListEmpty");
        if (form.isWrong()) {
            return pages.show(UNPROCESSABLE, page.of(id, form, null, null, null));
        }
        if (form.holds("act", "match")) {
            var matched = tried(id, form);
            return pages.show(form.isWrong() ? UNPROCESSABLE : 200, page.of(id, form, null, null, matched));
        }
        try {
            var told = lists.send(id, form);
            if (told.recorded()) {
                return pages.go("/app/incidents/" + id + "/sightings?done=told");
            }
            form.put("key", null).refuse(SeenLists.FIELD, "sightingNothing");
            return pages.show(UNPROCESSABLE, page.of(id, form, null, null, told));
        } catch (Refusal refusal) {
            refuse(form, refusal);
            return pages.show(UNPROCESSABLE, page.of(id, form, null, null, null));
        }
    }

    private @Nullable SeenList tried(UUID id, Form form) {
        try {
            return lists.match(id, form);
        } catch (Refusal refusal) {
            refuse(form, refusal);
            return null;
        }
    }

    private static void refuse(Form form, Refusal refusal) {
        switch (refusal.status()) {
            case 400, 413 -> form.refuse(SeenLists.FIELD, "sightingList");
            case UNPROCESSABLE ->
                form.put("key", null) // what was sent under it stays as it was sent
                        .refuse(
                                SeenLists.FIELD,
                                refusal.code().equals("tlp-red-needs-persons")
                                        ? "sightingLabel"
                                        : "sightingListChanged");
            default -> throw refusal;
        }
    }
}
