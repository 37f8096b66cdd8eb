package eu.vallum.gateway.portal.picture;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.picture.PictureClient.Keep;
import eu.vallum.gateway.portal.picture.PictureClient.Release;
import eu.vallum.gateway.portal.upstream.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The common situational picture of the Union or of a region, which stands in the page's address; and what a State releases to it. */
@Path("/app/picture")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class PictureResource {
    private final Pages pages;
    private final PictureClient incidents;

    @CheckedTemplate(basePath = "picture")
    static class Templates {
        static native TemplateInstance page(
                Picture picture,
                List<Tile> tiles,
                Chart sum,
                Bars trend,
                @Nullable Chart own,
                @Nullable Bars weeks,
                List<String> chosen,
                List<String> states,
                boolean contact);

        static native TemplateInstance release(Release release, Form form, boolean saved);

        private Templates() {}
    }

    @Inject
    PictureResource(Pages pages, @RestClient PictureClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response picture(@QueryParam("state") List<String> states) {
        var chosen = Tile.states().stream().filter(states::contains).toList();
        var picture = incidents.picture(chosen);
        var own = picture.own();
        var person = pages.shell().person();
        return pages.show(Templates.page(
                picture,
                Tile.of(picture.states()),
                Chart.of(picture.sum()),
                Bars.of(picture.trend()),
                own == null ? null : Chart.exact(own.figures()),
                own == null ? null : Bars.of(own.weeks()),
                chosen,
                Tile.states(),
                person != null && person.kind().equals("spoc")));
    }

    @GET
    @Path("/release")
    @RunOnVirtualThread
    public Response release(@QueryParam("done") @Nullable String done) {
        var release = incidents.release();
        return pages.show(Templates.release(release, form(release), "saved".equals(done)));
    }

    @POST
    @Path("/release")
    @RunOnVirtualThread
    public Response keep(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        int delay = number(form, "delayDays", 0, 90, "delayDays");
        int threshold = number(form, "threshold", 5, 100, "threshold");
        if (form.isWrong()) {
            return pages.show(422, Templates.release(incidents.release(), form, false));
        }
        try {
            var version = form.value("version").matches("\\d{1,9}") ? form.value("version") : "0";
            incidents.keep(
                    "\"" + version + "\"", new Keep(form.value("released").equals("yes"), delay, threshold));
            return pages.go("/app/picture/release?done=saved");
        } catch (Refusal refusal) {
            if (refusal.status() != 412) {
                throw refusal;
            }
            var stands = incidents.release();
            form.put("version", Integer.toString(stands.version()));
            form.refuse("released", "changedMeanwhile");
            return pages.show(409, Templates.release(stands, form, false));
        }
    }

    private static int number(Form form, String field, int least, int most, String word) {
        try {
            int number = Integer.parseInt(form.value(field));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below, as any number out of bounds is
        }
        form.refuse(field, word);
        return least;
    }

    private static Form form(Release release) {
        return Form.empty()
                .put("version", Integer.toString(release.version()))
                .put("released", release.released() ? "yes" : "no")
                .put("delayDays", Integer.toString(release.delayDays()))
                .put("threshold", Integer.toString(release.threshold()));
    }
}
