package eu.vallum.gateway.portal.sighting;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Requests for sightings about one incident: asking, answering, ending. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/sightings")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class SightingResource {
    private static final Set<String> DONE = Set.of("asked", "answered", "ended", "told");
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private final Pages pages;
    private final SightingPage page;
    private final SightingClient incidents;

    @Inject
    SightingResource(Pages pages, SightingPage page, @RestClient SightingClient incidents) {
        this.pages = pages;
        this.page = page;
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
        return pages.show(page.of(id, form, done != null && DONE.contains(done) ? done : null, after, null));
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
            return pages.show(UNPROCESSABLE, page.of(id, form, null, after, null));
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
            return pages.show(UNPROCESSABLE, page.of(id, form, null, after, null));
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
            return pages.show(UNPROCESSABLE, page.of(id, form, null, after, null));
        }
        try {
            incidents.answer(id, sighting, answer);
            return done(id, "answered");
        } catch (Refusal refusal) {
            if (refusal.status() != CONFLICT) {
                throw refusal;
            }
            form.refuse("h-sightings", "sightingOver"); // it takes no answer any more, so its form is gone
            return pages.show(UNPROCESSABLE, page.of(id, form, null, after, null));
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
}
