package eu.vallum.gateway.portal.mail;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The address of an incident, and the mail that came to it. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/mail")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class AddressResource {
    private static final int SHOWN = 50;
    private static final int WAITING = 10;

    private final Pages pages;
    private final MailClient incidents;

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance incident(
                IncidentDetails incident,
                Mail.Address address,
                Slice<Mail> mails,
                Slice<Mail> waiting,
                String more,
                Form form,
                boolean done);

        private Templates() {}
    }

    @Inject
    AddressResource(Pages pages, @RestClient MailClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response show(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, after, Form.empty(), "renewed".equals(done)));
    }

    @POST
    @Path("/renewal")
    @RunOnVirtualThread
    public Response renew(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        try {
            incidents.renew(id, "\"" + form.value("version") + "\"");
            return pages.go("/app/incidents/" + id + "/mail?done=renewed");
        } catch (Refusal refusal) {
            if (refusal.status() != 412 && refusal.status() != 400) {
                throw refusal;
            }
            form.refuse("renewal", "changedMeanwhile");
            return pages.show(422, page(id, null, form, false));
        }
    }

    private TemplateInstance page(UUID id, @Nullable String after, Form form, boolean done) {
        var mails = incidents.mails("filed", id, SHOWN, after);
        return Templates.incident(
                incidents.incident(id),
                incidents.address(id),
                mails,
                incidents.mails("waiting", id, WAITING, null),
                mails.page("/app/incidents/" + id + "/mail?after="),
                form,
                done);
    }
}
