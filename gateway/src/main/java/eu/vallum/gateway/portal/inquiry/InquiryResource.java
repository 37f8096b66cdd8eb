package eu.vallum.gateway.portal.inquiry;

import eu.vallum.gateway.portal.inquiry.InquiryClient.Answer;
import eu.vallum.gateway.portal.inquiry.InquiryClient.Ask;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.portal.view.Share;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Requests for information about one incident: asking, answering, declining. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/inquiries")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class InquiryResource {
    private static final Set<String> DONE = Set.of("asked", "answered", "declined");
    private final Pages pages;
    private final InquiryClient incidents;

    @CheckedTemplate(basePath = "inquiry")
    static class Templates {
        static native TemplateInstance page(
                IncidentDetails incident,
                List<Inquiry> inquiries,
                List<Organisation> recipients,
                Form form,
                @Nullable String done);

        private Templates() {}
    }

    @Inject
    InquiryResource(Pages pages, @RestClient InquiryClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response show(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, Form.empty(), done != null && DONE.contains(done) ? done : null));
    }

    @POST
    @RunOnVirtualThread
    public Response ask(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("text", "questionMissing");
        var due = due(form);
        var of = of(form);
        if (form.isWrong()) {
            return pages.show(422, page(id, form, null));
        }
        try {
            incidents.ask(id, new Ask(of, form.value("text"), due));
            return pages.go("/app/incidents/" + id + "/inquiries?done=asked");
        } catch (Refusal refusal) {
            if (!refusal.code().equals("not-shared-with")) {
                throw refusal;
            }
            form.refuse("of", "chooseRecipient");
            return pages.show(422, page(id, form, null));
        }
    }

    @POST
    @Path("/{inquiry:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    public Response answer(
            @PathParam("id") UUID id, @PathParam("inquiry") UUID inquiry, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        boolean declines = form.value("act").equals("decline");
        form.require("answer-" + inquiry, declines ? "reasonMissing" : "answerMissing");
        if (form.isWrong()) {
            return pages.show(422, page(id, form, null));
        }
        var words = new Answer(form.value("answer-" + inquiry));
        try {
            if (declines) {
                incidents.decline(id, inquiry, words);
            } else {
                incidents.answer(id, inquiry, words);
            }
            return pages.go("/app/incidents/" + id + "/inquiries?done=" + (declines ? "declined" : "answered"));
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
            form.refuse("answer-" + inquiry, "requestOver");
            return pages.show(422, page(id, form, null));
        }
    }

    private TemplateInstance page(UUID id, Form form, @Nullable String done) {
        var incident = incidents.incident(id);
        var recipients = incident.ours()
                ? incidents.shares(id).items().stream()
                        .filter(share -> !share.withdrawn())
                        .map(Share::recipient)
                        .filter(one -> one.kind() != null) // a guest reads and writes messages, and answers no requests
                        .distinct()
                        .toList()
                : List.<Organisation>of();
        return Templates.page(incident, incidents.inquiries(id).items(), recipients, form, done);
    }

    private @Nullable Instant due(Form form) {
        var due = form.moment("dueAt", pages.shell().zone());
        if (due != null && !due.isAfter(pages.shell().now())) {
            form.refuse("dueAt", "notInTheFuture");
        }
        return due;
    }

    private static @Nullable UUID of(Form form) {
        try {
            return form.value("of").isEmpty() ? null : UUID.fromString(form.value("of"));
        } catch (IllegalArgumentException e) {
            form.refuse("of", "chooseRecipient");
            return null;
        }
    }
}
