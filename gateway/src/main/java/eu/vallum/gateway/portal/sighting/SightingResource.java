package eu.vallum.gateway.portal.sighting;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.sharing.ShareForm;
import eu.vallum.gateway.portal.sighting.Sighting.About;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.portal.view.Share;
import eu.vallum.gateway.portal.view.Slice;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Requests for sightings about one incident: asking, answering, ending. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/sightings")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class SightingResource {
    private static final Set<String> DONE = Set.of("asked", "answered", "ended");
    /** Of an incident with more, each indicator's own page leads here with it. */
    private static final int OFFERED = 100;

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private final Pages pages;
    private final SightingClient incidents;

    @CheckedTemplate(basePath = "sighting")
    static class Templates {
        static native TemplateInstance page(
                IncidentDetails incident,
                Slice<Sighting> sightings,
                Here here,
                List<About> indicators,
                List<String> elsewhere,
                List<Organisation> recipients,
                List<String> labels,
                List<String> answers,
                Form form,
                @Nullable String done);

        private Templates() {}
    }

    /** The page of the list that somebody is on: a form that is to be corrected comes back on it. */
    record Here(UUID incident, @Nullable String after, Slice<Sighting> shown) {
        /** What its forms add to their address. */
        public String query() {
            return after == null ? "" : "?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        }

        /** Address of the next page. */
        public String more() {
            return shown.page("/app/incidents/" + incident + "/sightings?after=");
        }
    }

    @Inject
    SightingResource(Pages pages, @RestClient SightingClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response show(
            @PathParam("id") UUID id,
            @QueryParam("done") @Nullable String done,
            @QueryParam("indicator") @Nullable UUID indicator,
            @QueryParam("after") @Nullable String after) {
        var form = Form.empty().put("indicators", indicator == null ? null : indicator.toString());
        return pages.show(page(id, form, done != null && DONE.contains(done) ? done : null, after));
    }

    @POST
    @RunOnVirtualThread
    public Response ask(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var ask = new SightingForm(form, pages.shell()).ask();
        if (form.isWrong()) {
            return pages.show(UNPROCESSABLE, page(id, form, null, after));
        }
        try {
            incidents.ask(id, ask);
            return done(id, "asked");
        } catch (Refusal refusal) {
            switch (refusal.code()) {
                case "not-shared-with" -> form.refuse("recipients", "sightingNotShared");
                case "sighting-already-asked" -> form.refuse("indicators", "sightingAsked");
                case "tlp-looser-than-incident", "tlp-red-needs-persons" -> form.refuse("tlp", "sightingLabel");
                default -> throw refusal;
            }
            return pages.show(UNPROCESSABLE, page(id, form, null, after));
        }
    }

    @POST
    @Path("/{sighting:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    public Response answer(
            @PathParam("id") UUID id,
            @PathParam("sighting") UUID sighting,
            @QueryParam("after") @Nullable String after,
            MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var answer = new SightingForm(form, pages.shell()).answer(sighting);
        if (form.isWrong()) {
            return pages.show(UNPROCESSABLE, page(id, form, null, after));
        }
        try {
            incidents.answer(id, sighting, answer);
            return done(id, "answered");
        } catch (Refusal refusal) {
            if (refusal.status() != CONFLICT) {
                throw refusal;
            }
            form.refuse("h-sightings", "sightingOver"); // it takes no answer any more, so its form is gone
            return pages.show(UNPROCESSABLE, page(id, form, null, after));
        }
    }

    @POST
    @Path("/{sighting:[0-9a-fA-F-]{36}}/ending")
    @RunOnVirtualThread
    public Response end(@PathParam("id") UUID id, @PathParam("sighting") UUID sighting) {
        try {
            incidents.end(id, sighting);
        } catch (Refusal refusal) {
            if (refusal.status() != CONFLICT) { // ended already: another tab was faster
                throw refusal;
            }
        }
        return done(id, "ended");
    }

    private Response done(UUID id, String what) {
        return pages.go("/app/incidents/" + id + "/sightings?done=" + what);
    }

    private TemplateInstance page(UUID id, Form form, @Nullable String done, @Nullable String after) {
        var sightings = incidents.sightings(id, after);
        var incident = incidents.incident(id);
        var recipients = incident.ours()
                ? incidents.shares(id).items().stream()
                        .filter(share -> !share.withdrawn() && share.persons() == null)
                        .map(Share::recipient)
                        .filter(one -> one.kind() != null) // a guest has no account to answer with
                        .distinct()
                        .toList()
                : List.<Organisation>of();
        var indicators = incidents.indicators(id, OFFERED).items();
        var elsewhere = form.all("indicators").stream()
                .filter(chosen -> indicators.stream().noneMatch(one -> one.key().equals(chosen)))
                .toList();
        return Templates.page(
                incident,
                sightings,
                new Here(id, after, sightings),
                indicators,
                elsewhere,
                recipients,
                ShareForm.LABELS,
                SightingForm.ANSWERS,
                form,
                done);
    }
}
