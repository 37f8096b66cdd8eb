package eu.vallum.gateway.portal.mail;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.mail.MailClient.DiscardMail;
import eu.vallum.gateway.portal.mail.MailClient.FileMail;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentHead;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Mail that got to no timeline by itself: what there is, and each with what can be done about it. */
@Path("/app/triage")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class TriageResource {
    private static final int SHOWN = 50;
    private static final int CHOICES = 200;
    private static final String INCIDENT = "incident";
    private static final String ONE = "/{mail:[0-9a-fA-F-]{36}}";
    private static final Set<String> DONE = Set.of("filed", "discarded", "kept");

    private final Pages pages;
    private final MailClient incidents;

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance triage(Slice<Mail> mails, boolean aside, String more, @Nullable String done);

        static native TemplateInstance one(Mail.Whole whole, List<IncidentHead> own, Form form, @Nullable String done);

        private Templates() {}
    }

    @Inject
    TriageResource(Pages pages, @RestClient MailClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        boolean aside = "discarded".equals(state);
        var mails = incidents.mails(aside ? "discarded" : "waiting", null, SHOWN, after);
        return pages.show(Templates.triage(
                mails, aside, mails.page("/app/triage?" + (aside ? "state=discarded&" : "") + "after="), known(done)));
    }

    @GET
    @Path(ONE)
    @RunOnVirtualThread
    public Response show(@PathParam("mail") UUID mail, @QueryParam("done") @Nullable String done) {
        return pages.show(page(mail, Form.empty(), known(done)));
    }

    @POST
    @Path(ONE + "/filing")
    @RunOnVirtualThread
    public Response file(@PathParam("mail") UUID mail, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var to = chosen(form);
        if (to.isEmpty()) {
            form.refuse(INCIDENT, "chooseIncident");
            return pages.show(422, page(mail, form, null));
        }
        try {
            incidents.file(mail, version(form), new FileMail(to.get()));
            return pages.go("/app/triage/" + mail + "?done=filed");
        } catch (Refusal refusal) {
            form.refuse(
                    INCIDENT,
                    switch (refusal.code()) {
                        case "unknown-incident" -> "chooseIncident";
                        case "incident-closed" -> "incidentClosed";
                        default -> changed(refusal);
                    });
            return pages.show(422, page(mail, form, null));
        }
    }

    @POST
    @Path(ONE + "/discarding")
    @RunOnVirtualThread
    public Response discard(@PathParam("mail") UUID mail, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("reason", "reasonMissing");
        if (form.isWrong()) {
            return pages.show(422, page(mail, form, null));
        }
        try {
            incidents.discard(mail, version(form), new DiscardMail(form.value("reason")));
            return pages.go("/app/triage?done=discarded");
        } catch (Refusal refusal) {
            form.refuse("reason", changed(refusal));
            return pages.show(422, page(mail, form, null));
        }
    }

    @POST
    @Path(ONE + "/parts/{part:[0-9]{1,4}}")
    @RunOnVirtualThread
    public Response keep(@PathParam("mail") UUID mail, @PathParam("part") int part) {
        try {
            incidents.keep(mail, part);
            return pages.go("/app/triage/" + mail + "?done=kept");
        } catch (Refusal refusal) {
            if (refusal.status() != 409 && refusal.status() != 400) {
                throw refusal;
            }
            var form = Form.empty();
            form.refuse(
                    "parts",
                    switch (refusal.code()) {
                        case "already-attached" -> "alreadyAttached";
                        case "incident-closed" -> "incidentClosed";
                        case "too-many-attachments" -> "tooManyFiles";
                        default -> "invalid";
                    });
            return pages.show(422, page(mail, form, null));
        }
    }

    /** Somebody else decided since the page was shown; it says how it is now. */
    private static String changed(Refusal refusal) {
        if (refusal.status() != 412 && refusal.status() != 400) {
            throw refusal;
        }
        return refusal.status() == 412 ? "changedMeanwhile" : "invalid";
    }

    private static String version(Form form) {
        return "\"" + form.value("version") + "\"";
    }

    private static Optional<UUID> chosen(Form form) {
        try {
            return Optional.of(UUID.fromString(form.value(INCIDENT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String known(@Nullable String done) {
        return done != null && DONE.contains(done) ? done : null;
    }

    private TemplateInstance page(UUID mail, Form form, @Nullable String done) {
        var whole = incidents.mail(mail);
        var of = whole.mail().incident();
        if (form.value(INCIDENT).isEmpty() && of != null) {
            form.put(INCIDENT, of.id().toString());
        }
        var own = whole.mail().filed()
                ? List.<IncidentHead>of()
                : incidents.incidents(CHOICES).items().stream()
                        .filter(one -> !one.received())
                        .toList();
        return Templates.one(whole, own, form, done);
    }
}
