package eu.vallum.gateway.portal.own;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.own.OwnClient.Head;
import eu.vallum.gateway.portal.own.OwnClient.Say;
import eu.vallum.gateway.portal.stage.Receipts;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.OwnReport;
import eu.vallum.gateway.portal.view.Question;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Our reports, and one of them with its questions. */
@Path("/app/reports")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class OwnResource {
    private static final int SHOWN = 50;
    private static final List<String> DONE =
            List.of("filed", "asked", "answered", "submitted", "recalled", "reason-missing");
    private final Pages pages;
    private final OwnClient reports;

    @CheckedTemplate(basePath = "own")
    static class Templates {
        static native TemplateInstance list(Slice<Head> reports);

        static native TemplateInstance report(
                OwnReport report, Receipts receipts, List<Question> questions, Form form, @Nullable String done);

        private Templates() {}
    }

    @Inject
    OwnResource(Pages pages, @RestClient OwnClient reports) {
        this.pages = pages;
        this.reports = reports;
    }

    @GET
    @RunOnVirtualThread
    public Response list(@QueryParam("after") @Nullable String after) {
        return pages.show(Templates.list(reports.list(SHOWN, after)));
    }

    @GET
    @Path("/{id:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    public Response show(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, Form.empty(), done != null && DONE.contains(done) ? done : null));
    }

    @POST
    @Path("/{id:[0-9a-fA-F-]{36}}/questions")
    @RunOnVirtualThread
    public Response ask(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("text", "questionMissing");
        if (form.isWrong()) {
            return pages.show(422, page(id, form, null));
        }
        reports.ask(id, new Say(form.value("text")));
        return pages.go("/app/reports/" + id + "?done=asked");
    }

    @POST
    @Path("/{id:[0-9a-fA-F-]{36}}/questions/{question:[0-9a-fA-F-]{36}}/answer")
    @RunOnVirtualThread
    public Response answer(
            @PathParam("id") UUID id, @PathParam("question") UUID question, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("answer-" + question, "answerMissing");
        if (form.isWrong()) {
            return pages.show(422, page(id, form, null));
        }
        try {
            reports.answer(id, question, new Say(form.value("answer-" + question)));
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
        }
        return pages.go("/app/reports/" + id + "?done=answered");
    }

    private TemplateInstance page(UUID id, Form form, @Nullable String done) {
        return Templates.report(
                reports.one(id),
                Receipts.ofReport(id, reports.documents(id).items()),
                reports.questions(id).items(),
                form,
                done);
    }
}
