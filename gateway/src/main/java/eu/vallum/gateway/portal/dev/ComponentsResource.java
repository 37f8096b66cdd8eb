package eu.vallum.gateway.portal.dev;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.layout.Steps;
import eu.vallum.gateway.portal.view.Beside;
import eu.vallum.gateway.portal.view.Clock;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.portal.view.Question;
import eu.vallum.gateway.portal.view.TimelineEntry;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Every component in its states, for looking at and for the accessibility tests. */
@Path("/dev/components")
class ComponentsResource {
    private final Pages pages;

    @CheckedTemplate(basePath = "dev")
    static class Templates {
        static native TemplateInstance components(
                Form form,
                Form wrong,
                Steps steps,
                List<Clock> ours,
                List<Clock> theirs,
                List<TimelineEntry> entries,
                List<String> labels,
                List<String> answers,
                Object samples,
                Object report,
                Beside beside,
                List<Question> questions,
                List<Organisation> recipients,
                List<SampleFile.Term> terms);

        private Templates() {}
    }

    @Inject
    ComponentsResource(Pages pages) {
        this.pages = pages;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response show() {
        if (!pages.local()) {
            throw new NotFoundException();
        }
        var now = pages.shell().now();
        var wrong = Form.empty().put("email", "name.example");
        wrong.refuse("email", "email");
        return pages.show(Templates.components(
                Form.empty().put("tlp", "AMBER").put("crossBorder", "yes"),
                wrong,
                Steps.of(
                        List.of("entity", "what", "impact", "cross-border", "check"),
                        "impact",
                        "step",
                        "/dev/components"),
                Samples.ours(now),
                Samples.theirs(now),
                Samples.entries(now),
                List.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"),
                List.of("yes", "no", "unknown"),
                SampleFile.all(),
                SampleFile.report(Samples.theirs(now), Samples.ours(now)),
                SampleFile.beside(),
                SampleFile.questions(),
                SampleFile.recipients(),
                SampleFile.terms()));
    }
}
