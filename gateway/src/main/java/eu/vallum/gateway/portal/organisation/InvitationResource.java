package eu.vallum.gateway.portal.organisation;

import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.organisation.IdentityClient.Token;
import eu.vallum.gateway.portal.upstream.Refusal;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Accepting an invitation. The token in the mail's link is the proof; looking at the page uses nothing up. */
@Path("/invitation/{token:[A-Za-z0-9_-]{20,100}}")
@Produces(MediaType.TEXT_HTML)
class InvitationResource {
    private static final int GONE = 404;
    private final Pages pages;
    private final IdentityClient identity;

    @CheckedTemplate(basePath = "organisation")
    static class Templates {
        static native TemplateInstance invitation(IdentityClient.InvitationView invitation, String token);

        static native TemplateInstance accepted(IdentityClient.Accepted accepted);

        static native TemplateInstance gone();

        private Templates() {}
    }

    @Inject
    InvitationResource(Pages pages, @RestClient IdentityClient identity) {
        this.pages = pages;
        this.identity = identity;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    public Response show(@PathParam("token") String token) {
        try {
            return pages.show(Templates.invitation(identity.view(new Token(token)), token));
        } catch (Refusal refusal) {
            return gone(refusal);
        }
    }

    @POST
    @PermitAll
    @RunOnVirtualThread
    public Response accept(@PathParam("token") String token) {
        try {
            return pages.show(Templates.accepted(identity.accept(new Token(token))));
        } catch (Refusal refusal) {
            return gone(refusal);
        }
    }

    private Response gone(Refusal refusal) {
        if (refusal.status() != GONE && refusal.status() != 400) {
            throw refusal;
        }
        return pages.show(GONE, Templates.gone());
    }
}
