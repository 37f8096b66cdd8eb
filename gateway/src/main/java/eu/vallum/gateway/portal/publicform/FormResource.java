package eu.vallum.gateway.portal.publicform;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.publicform.PublicClient.FileReport;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Codes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The form itself, one page, for whoever confirmed a mailbox. */
@Path("/report/form")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class FormResource {
    private final Pages pages;
    private final PublicClient incidents;
    private final Cookies cookies;

    @CheckedTemplate(basePath = "publicform")
    static class Templates {
        static native TemplateInstance form(
                Form form, List<String> sectors, List<String> yesNo, List<String> states, boolean confirmed);

        private Templates() {}
    }

    @Inject
    FormResource(Pages pages, @RestClient PublicClient incidents, Cookies cookies) {
        this.pages = pages;
        this.incidents = incidents;
        this.cookies = cookies;
    }

    @GET
    @RunOnVirtualThread
    public Response form(@CookieParam(Cookies.TICKET) @Nullable String ticket) {
        return pages.show(page(Form.empty(), ticket != null));
    }

    @POST
    @RunOnVirtualThread
    public Response send(@CookieParam(Cookies.TICKET) @Nullable String ticket, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var aware = check(form);
        if (ticket == null) {
            form.refuse("entityName", "codeOver");
        }
        if (form.isWrong() || ticket == null || aware == null) {
            return pages.show(422, page(form, ticket != null));
        }
        try {
            var receipt = incidents.file(report(form, ticket, aware));
            return Response.seeOther(URI.create("/report/status?done=filed"))
                    .cookie(cookies.with(Cookies.REPORT, receipt.link()), cookies.without(Cookies.TICKET))
                    .build();
        } catch (Refusal refusal) {
            switch (refusal.status()) {
                case 410 -> form.refuse("entityName", "codeOver");
                case 400, 422 -> form.refuse("entityName", "notTaken");
                default -> throw refusal;
            }
            return pages.show(422, page(form, true));
        }
    }

    private static FileReport report(Form form, String ticket, Instant aware) {
        return new FileReport(
                ticket,
                form.value("entityName"),
                form.value("reporterName"),
                form.value("phone").isEmpty() ? null : form.value("phone"),
                form.value("title"),
                form.value("summary"),
                form.value("sector"),
                aware,
                form.value("suspectedMalicious"),
                form.value("crossBorder"),
                "no".equals(form.value("crossBorder")) ? List.of() : form.all("affectedMemberStates"));
    }

    private @Nullable Instant check(Form form) {
        form.require("entityName", "entityName");
        form.require("reporterName", "reporterName");
        if (!Codes.SECTORS.contains(form.value("sector"))) {
            form.refuse("sector", "sector");
        }
        form.require("title", "titleMissing");
        form.require("summary", "summaryMissing");
        var aware = aware(form);
        if (!Codes.YES_NO.contains(form.value("suspectedMalicious"))) {
            form.refuse("suspectedMalicious", "malicious");
        }
        if (!Codes.YES_NO.contains(form.value("crossBorder"))) {
            form.refuse("crossBorder", "crossBorder");
        }
        return aware;
    }

    private @Nullable Instant aware(Form form) {
        try {
            var shell = pages.shell();
            var at = LocalDateTime.parse(form.value("awareAt"))
                    .atZone(shell.zone())
                    .toInstant();
            if (at.isAfter(shell.now())) {
                form.refuse("awareAt", "inTheFuture");
            }
            return at;
        } catch (DateTimeException e) {
            form.refuse("awareAt", "awareAt");
            return null;
        }
    }

    private TemplateInstance page(Form form, boolean confirmed) {
        return Templates.form(form, Codes.SECTORS, Codes.YES_NO, Codes.STATES, confirmed);
    }
}
