package eu.vallum.gateway.portal.brief;

import eu.vallum.gateway.portal.brief.BriefClient.Brief;
import eu.vallum.gateway.portal.brief.BriefClient.Text;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.TimelineEntry;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * The brief of an incident. Its page is a form, which paper does not show; the sheet is what answers a request to print, so that no sheet is
 * made that nobody noted.
 */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/brief")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class BriefResource {
    private static final int ENTRIES = 8;
    private static final List<String> LONG = List.of("what", "done");
    private static final List<String> SHORT = List.of("hit", "decide");

    private final Pages pages;
    private final BriefClient incidents;

    @CheckedTemplate(basePath = "brief")
    static class Templates {
        static native TemplateInstance edit(
                IncidentDetails incident, Brief brief, List<TimelineEntry> timeline, Form form, boolean saved);

        static native TemplateInstance sheet(IncidentDetails incident, Brief brief, Lines text);

        private Templates() {}
    }

    @Inject
    BriefResource(Pages pages, @RestClient BriefClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response edit(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        var brief = incidents.brief(id);
        return pages.show(page(id, brief, form(brief), "saved".equals(done)));
    }

    @POST
    @RunOnVirtualThread
    public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("what", "textMissing");
        LONG.forEach(field -> bound(form, field, 900));
        SHORT.forEach(field -> bound(form, field, 600));
        if (form.isWrong()) {
            return pages.show(422, page(id, incidents.brief(id), form, false));
        }
        try {
            var version = form.value("version").matches("\\d{1,9}") ? form.value("version") : "0";
            incidents.keep(
                    id,
                    "\"" + version + "\"",
                    new Text(form.value("what"), form.value("hit"), form.value("done"), form.value("decide")));
            return pages.go("/app/incidents/" + id + "/brief?done=saved");
        } catch (Refusal refusal) {
            if (refusal.status() != 412) {
                throw refusal;
            }
            var stands = incidents.brief(id);
            form.put("version", Integer.toString(stands.version()));
            form.refuse("what", "changedMeanwhile");
            return pages.show(409, page(id, stands, form, false));
        }
    }

    @POST
    @Path("/prints")
    @RunOnVirtualThread
    public Response print(@PathParam("id") UUID id) {
        var brief = incidents.print(id);
        var text = brief.text();
        return text == null
                ? pages.go("/app/incidents/" + id + "/brief")
                : pages.show(Templates.sheet(
                        incidents.incident(id), brief, Lines.of(text.what(), text.hit(), text.done(), text.decide())));
    }

    private TemplateInstance page(UUID id, Brief brief, Form form, boolean saved) {
        return Templates.edit(
                incidents.incident(id), brief, incidents.timeline(id, ENTRIES).items(), form, saved);
    }

    private static Form form(Brief brief) {
        var form = Form.empty().put("version", Integer.toString(brief.version()));
        var text = brief.text();
        return text == null
                ? form
                : form.put("what", text.what())
                        .put("hit", text.hit())
                        .put("done", text.done())
                        .put("decide", text.decide());
    }

    /** A browser sends two characters for a line's end. */
    private static void bound(Form form, String field, int most) {
        if (form.value(field).length() > most) {
            form.refuse(field, "tooLongForAPage");
        }
    }
}
