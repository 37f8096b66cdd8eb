package eu.vallum.gateway.portal.summary;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.summary.SummaryClient.Send;
import eu.vallum.gateway.portal.summary.Views.Consolidated;
import eu.vallum.gateway.portal.summary.Views.Finding;
import eu.vallum.gateway.portal.summary.Views.Received;
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
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The desk of the body that receives the summaries, and the findings that it sends back. */
@Path("/app/summary-desk")
@Authenticated
class DeskResource {
    private static final int SHOWN = 5;

    private final Pages pages;
    private final SummaryClient incidents;

    @CheckedTemplate(basePath = "summary")
    static class Templates {
        static native TemplateInstance desk(Received received, List<String> periods);

        static native TemplateInstance figures(Consolidated figures, Sheet sheet, List<String> periods);

        static native TemplateInstance findings(
                List<Finding> findings, boolean sends, List<String> halves, Form form, boolean sent);

        private Templates() {}
    }

    @Inject
    DeskResource(Pages pages, @RestClient SummaryClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response desk(@QueryParam("period") @Nullable String period) {
        var periods = quarters();
        return pages.show(Templates.desk(incidents.received(chosen(period, periods)), periods));
    }

    @GET
    @Path("/figures")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response figures(@QueryParam("period") @Nullable String period) {
        var periods = IntStream.range(0, SHOWN + 3)
                .mapToObj(i -> i < SHOWN ? quarters().get(i) : halves().get(i - SHOWN))
                .toList();
        var figures = incidents.consolidated(chosen(period, periods));
        return pages.show(Templates.figures(figures, Sheet.ofSums(figures.figures()), periods));
    }

    @GET
    @Path("/findings")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response findings(@QueryParam("done") @Nullable String done) {
        return pages.show(findings(Form.empty(), "sent".equals(done)));
    }

    @POST
    @Path("/findings")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response send(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("text", "textMissing");
        if (!halves().contains(form.value("half"))) {
            form.refuse("half", "required");
        }
        if (form.isWrong()) {
            return pages.show(422, findings(form, false));
        }
        try {
            incidents.send(new Send(form.value("half"), form.value("text")));
            return pages.go("/app/summary-desk/findings?done=sent");
        } catch (Refusal refusal) {
            if (refusal.status() != 422) {
                throw refusal;
            }
            form.refuse("half", "halfRuns");
            return pages.show(422, findings(form, false));
        }
    }

    private TemplateInstance findings(Form form, boolean sent) {
        var person = pages.shell().person();
        return Templates.findings(
                incidents.findings().items(), person != null && person.kind().equals("eu-body"), halves(), form, sent);
    }

    private static String chosen(@Nullable String period, List<String> periods) {
        return period != null && periods.contains(period) ? period : periods.get(1);
    }

    /** The running quarter and those before it. */
    private List<String> quarters() {
        var today = today();
        return IntStream.range(0, SHOWN)
                .mapToObj(i -> today.minusMonths(3L * i))
                .map(day -> day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3)
                .toList();
    }

    /** The half-years that are over, newest first. */
    private List<String> halves() {
        var today = today();
        return IntStream.rangeClosed(1, 3)
                .mapToObj(i -> today.minusMonths(6L * i))
                .map(day -> day.getYear() + "-H" + (day.getMonthValue() + 5) / 6)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(pages.shell().now(), pages.shell().zone()).withDayOfMonth(1);
    }
}
