package eu.vallum.gateway.portal.dev;

import eu.vallum.gateway.portal.layout.Pages;
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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The mail that this local run sent, newest first a recipient. */
@Path("/dev/mail")
class MailResource {
    private final Pages pages;
    private final MailClient exchange;

    @CheckedTemplate(basePath = "dev")
    static class Templates {
        static native TemplateInstance mail(List<Letter> letters, boolean reachable);

        private Templates() {}
    }

    @Inject
    MailResource(Pages pages, @RestClient MailClient exchange) {
        this.pages = pages;
        this.exchange = exchange;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list() {
        if (!pages.local()) {
            throw new NotFoundException();
        }
        try {
            var letters = new ArrayList<Letter>();
            for (var user : exchange.users()) {
                var to = user.email() == null ? user.login() : user.email();
                exchange.messages(user.login()).reversed().forEach(mail -> letters.add(Letter.of(to, mail)));
            }
            return pages.show(Templates.mail(letters, true));
        } catch (RuntimeException e) {
            // The page says so; there is nothing else to do about a mail exchange that does not run.
            return pages.show(Templates.mail(List.of(), false));
        }
    }
}
