package eu.vallum.gateway.portal.incident;

import eu.vallum.gateway.portal.incident.IncidentClient.AddEvent;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.portal.view.TimelineEntry;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What happened to one incident, by either of its two times, and writing down by hand what no record tells. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/timeline")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class TimelineResource {
    private static final int SHOWN = 100;
    private static final List<String> GROUPS =
            List.of("all", "obligations", "sharing", "technical", "people", "together");
    private final Pages pages;
    private final IncidentClient incidents;

    @CheckedTemplate(basePath = "incident")
    static class Templates {
        static native TemplateInstance timeline(
                IncidentDetails incident,
                Slice<TimelineEntry> timeline,
                String marking,
                List<String> groups,
                String order,
                Form form,
                boolean done);

        private Templates() {}
    }

    @Inject
    TimelineResource(Pages pages, @RestClient IncidentClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response timeline(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("order") @Nullable String order,
            @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, after, order, Form.empty(), "added".equals(done)));
    }

    @POST
    @RunOnVirtualThread
    public Response add(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("text", "eventMissing");
        var at = at(form);
        if (form.isWrong() || at == null) {
            return pages.show(422, page(id, null, null, form, false));
        }
        try {
            var key = form.value("key").matches("[0-9a-f-]{36}") ? form.value("key") : null;
            incidents.add(
                    id,
                    key,
                    new AddEvent(at, form.value("text"), form.value("shared").equals("yes")));
            return pages.go("/app/incidents/" + id + "/timeline?done=added");
        } catch (Refusal refusal) {
            if (refusal.status() != 400) {
                throw refusal;
            }
            form.refuse("at", "notInThePast");
            return pages.show(422, page(id, null, null, form, false));
        }
    }

    private TemplateInstance page(UUID id, @Nullable String after, @Nullable String order, Form form, boolean done) {
        if (form.value("key").isEmpty()) {
            form.put("key", UuidV7.next().toString());
        }
        var by = "recorded".equals(order) ? "recorded" : "happened";
        var incident = incidents.one(id);
        var timeline = incidents.timeline(id, SHOWN, after, by);
        boolean red = Stream.concat(
                        Stream.of(incident.tlp()), timeline.items().stream().map(TimelineEntry::tlp))
                .anyMatch(one -> Objects.equals(one, "RED"));
        return Templates.timeline(incident, timeline, red ? "RED" : incident.tlp(), GROUPS, by, form, done);
    }

    private @Nullable Instant at(Form form) {
        if (form.value("at").isEmpty()) {
            form.refuse("at", "notATime");
        }
        return form.moment("at", pages.shell().zone());
    }
}
