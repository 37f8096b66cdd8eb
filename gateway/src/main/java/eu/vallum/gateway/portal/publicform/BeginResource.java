package eu.vallum.gateway.portal.publicform;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.publicform.PublicClient.ConfirmMailbox;
import eu.vallum.gateway.portal.publicform.PublicClient.EnterCode;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Organisation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** First two pages: which authority and whose mailbox, then the code. */
@Path("/report")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class BeginResource {
    private final Pages pages;
    private final PublicClient incidents;
    private final Cookies cookies;

    @CheckedTemplate(basePath = "publicform")
    static class Templates {
        static native TemplateInstance begin(List<Organisation> authorities, Form form);

        static native TemplateInstance code(UUID box, Form form);

        private Templates() {}
    }

    @Inject
    BeginResource(Pages pages, @RestClient PublicClient incidents, Cookies cookies) {
        this.pages = pages;
        this.incidents = incidents;
        this.cookies = cookies;
    }

    @GET
    @RunOnVirtualThread
    public Response begin() {
        return pages.show(page(Form.empty()));
    }

    @POST
    @RunOnVirtualThread
    public Response confirm(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("authority", "chooseAuthority");
        if (!form.value("mailbox").matches("[^@\\s]{1,64}@[^@\\s]{1,189}")) {
            form.refuse("mailbox", "mailbox");
        }
        if (form.isWrong()) {
            return pages.show(422, page(form));
        }
        try {
            var asked = incidents.confirm(new ConfirmMailbox(
                    form.value("authority"),
                    form.value("mailbox"),
                    pages.shell().language().code()));
            return pages.go("/report/code/" + asked.id());
        } catch (Refusal refusal) {
            form.refuse("mailbox", word(refusal, "mailbox"));
            return pages.show(422, page(form));
        }
    }

    @GET
    @Path("/code/{box:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    public Response code(@PathParam("box") UUID box) {
        return pages.show(Templates.code(box, Form.empty()));
    }

    @POST
    @Path("/code/{box:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    public Response enter(@PathParam("box") UUID box, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var code = form.value("code").replaceAll("\\s", "");
        if (!code.matches("\\d{6}")) {
            form.refuse("code", "codeForm");
            return pages.show(422, Templates.code(box, form));
        }
        try {
            var ticket = incidents.enter(box, new EnterCode(code)).ticket();
            return Response.seeOther(URI.create("/report/form"))
                    .cookie(cookies.with(Cookies.TICKET, ticket))
                    .build();
        } catch (Refusal refusal) {
            form.refuse("code", word(refusal, "codeWrong"));
            return pages.show(422, Templates.code(box, form));
        }
    }

    private TemplateInstance page(Form form) {
        return Templates.begin(incidents.authorities().items(), form);
    }

    private static String word(Refusal refusal, @Nullable String otherwise) {
        return switch (refusal.status()) {
            case 429 -> "tooManyCodes";
            case 410 -> "codeOver";
            case 400, 422 -> String.valueOf(otherwise);
            default -> throw refusal;
        };
    }
}
