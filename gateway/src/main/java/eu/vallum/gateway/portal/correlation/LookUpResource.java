package eu.vallum.gateway.portal.correlation;

import eu.vallum.gateway.portal.correlation.CorrelationClient.LookUp;
import eu.vallum.gateway.portal.correlation.CorrelationClient.LookUpOne;
import eu.vallum.gateway.portal.correlation.Views.Answers;
import eu.vallum.gateway.portal.correlation.Views.Matches;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** A value, or a list of them, is pasted: where do we know it from? Values are sent in the body, so that no address keeps them. */
@Path("/app/look-up")
@Authenticated
class LookUpResource {
    private static final String VALUES = "values";
    private static final int MOST = 100;
    private static final int LONGEST = 2_000;
    private final Pages pages;
    private final CorrelationClient correlations;

    @CheckedTemplate(basePath = "correlation")
    static class Templates {
        static native TemplateInstance lookUp(
                Form form, @Nullable Answers answers, @Nullable Matches matches, @Nullable String value);

        private Templates() {}
    }

    @Inject
    LookUpResource(Pages pages, @RestClient CorrelationClient correlations) {
        this.pages = pages;
        this.correlations = correlations;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response form() {
        return pages.show(Templates.lookUp(Form.empty(), null, null, null));
    }

    @POST
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response lookUp(@FormParam(VALUES) @Nullable String values) {
        var form = Form.empty().put(VALUES, values);
        var pasted = values == null
                ? List.<String>of()
                : values.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
        if (pasted.isEmpty()) {
            form.refuse(VALUES, "lookUpNothing");
        } else if (pasted.size() > MOST) {
            form.refuse(VALUES, "lookUpTooMany");
        } else if (pasted.stream().anyMatch(value -> value.length() > LONGEST)) {
            form.refuse(VALUES, "lookUpTooLong");
        }
        if (form.isWrong()) {
            return pages.show(422, Templates.lookUp(form, null, null, null));
        }
        if (pasted.size() == 1) {
            return one(form, pasted.getFirst(), null);
        }
        return pages.show(Templates.lookUp(form, correlations.lookUp(new LookUp(pasted)), null, null));
    }

    @POST
    @Path("/matches")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response matches(@FormParam("value") @Nullable String value, @FormParam("after") @Nullable String after) {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            return pages.go("/app/look-up");
        }
        return one(Form.empty().put(VALUES, value), value, after);
    }

    private Response one(Form form, String value, @Nullable String after) {
        return pages.show(Templates.lookUp(
                form, null, correlations.lookUp(new LookUpOne(value), MatchesResource.SHOWN, after), value));
    }
}
