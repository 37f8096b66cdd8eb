package eu.vallum.gateway.portal.summary;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.summary.SummaryClient.Approve;
import eu.vallum.gateway.portal.summary.SummaryClient.Prepare;
import eu.vallum.gateway.portal.summary.SummaryClient.Write;
import eu.vallum.gateway.portal.summary.Views.Details;
import eu.vallum.gateway.portal.summary.Views.Duties;
import eu.vallum.gateway.portal.summary.Views.Preview;
import eu.vallum.gateway.portal.upstream.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What a single point of contact files every three months: counting it, having a second person file it, answering queries. */
@Path("/app/summaries")
@Authenticated
class SummaryResource {
    private static final String QUARTER = "20\\d\\d-Q[1-4]";
    private static final Set<String> DONE = Set.of("prepared", "filed", "discarded", "written");

    private final Pages pages;
    private final SummaryClient incidents;

    @CheckedTemplate(basePath = "summary")
    static class Templates {
        static native TemplateInstance list(Duties duties, @Nullable String done);

        static native TemplateInstance preview(Preview preview, Sheet sheet, boolean corrects, Form form);

        static native TemplateInstance page(Details summary, Sheet sheet, Form form, @Nullable String done);

        private Templates() {}
    }

    @Inject
    SummaryResource(Pages pages, @RestClient SummaryClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list(@QueryParam("done") @Nullable String done) {
        return pages.show(Templates.list(incidents.duties(), known(done)));
    }

    @GET
    @Path("/preview")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response preview(@QueryParam("period") @Nullable String period) {
        return pages.show(preview(quarter(period), Form.empty()));
    }

    @POST
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response prepare(
            @FormParam("period") @Nullable String period, @FormParam("reason") @Nullable String reason) {
        var form = Form.empty().put("reason", reason);
        try {
            var prepared = incidents.prepare(new Prepare(quarter(period), form.value("reason")));
            return pages.go("/app/summaries/" + prepared.head().id() + "?done=prepared");
        } catch (Refusal refusal) {
            if (refusal.status() != 400 && refusal.status() != 422) {
                throw refusal;
            }
            form.refuse("reason", refusal.status() == 400 ? "reasonMissing" : "quarterRuns");
            return pages.show(422, preview(quarter(period), form));
        }
    }

    @GET
    @Path("/{id:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response page(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, Form.empty(), known(done)));
    }

    @POST
    @Path("/{id:[0-9a-fA-F-]{36}}/approval")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response approve(@PathParam("id") UUID id, @FormParam("sha256") @Nullable String sha256) {
        try {
            incidents.approve(id, new Approve(sha256 == null ? "" : sha256));
            return pages.go("/app/summaries/" + id + "?done=filed");
        } catch (Refusal refusal) {
            if (!refusal.code().equals("four-eyes") && refusal.status() != 400) {
                throw refusal;
            }
            var form = Form.empty();
            form.refuse("approve", refusal.status() == 400 ? "otherDocument" : "fourEyes");
            return pages.show(422, page(id, form, null));
        }
    }

    @POST
    @Path("/{id:[0-9a-fA-F-]{36}}/discard")
    @RunOnVirtualThread
    public Response discard(@PathParam("id") UUID id) {
        incidents.discard(id);
        return pages.go("/app/summaries?done=discarded");
    }

    @POST
    @Path("/{id:[0-9a-fA-F-]{36}}/notes")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response write(@PathParam("id") UUID id, @FormParam("text") @Nullable String text) {
        var form = Form.empty().put("text", text);
        form.require("text", "textMissing");
        if (form.isWrong()) {
            return pages.show(422, page(id, form, null));
        }
        incidents.write(id, new Write(form.value("text")));
        return pages.go("/app/summaries/" + id + "?done=written");
    }

    @GET
    @Path("/{id:[0-9a-fA-F-]{36}}/document.json")
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    public Response document(@PathParam("id") UUID id) {
        return file(id, "json", incidents.document(id));
    }

    @GET
    @Path("/{id:[0-9a-fA-F-]{36}}/table.csv")
    @RunOnVirtualThread
    @Produces("text/csv;charset=UTF-8")
    public Response table(@PathParam("id") UUID id) {
        return file(id, "csv", incidents.table(id));
    }

    private static Response file(UUID id, String ending, String text) {
        return Response.ok(text)
                .header("Content-Disposition", "attachment; filename=\"summary-%s.%s\"".formatted(id, ending))
                .build();
    }

    private TemplateInstance preview(String period, Form form) {
        var preview = incidents.preview(period);
        var corrects = incidents.duties().items().stream()
                .anyMatch(duty -> duty.period().equals(period) && duty.state().equals("filed"));
        return Templates.preview(preview, Sheet.of(preview.figures()), corrects, form);
    }

    private TemplateInstance page(UUID id, Form form, @Nullable String done) {
        var summary = incidents.summary(id);
        return Templates.page(summary, Sheet.of(summary.document().figures()), form, done);
    }

    private static String quarter(@Nullable String period) {
        if (period == null || !period.matches(QUARTER)) {
            throw new NotFoundException();
        }
        return period;
    }

    private static @Nullable String known(@Nullable String done) {
        return done != null && DONE.contains(done) ? done : null;
    }
}
