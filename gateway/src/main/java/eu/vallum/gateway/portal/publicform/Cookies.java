package eu.vallum.gateway.portal.publicform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Cookies of the public form. Scripts can't read them, other sites can't send them with a form, and they are gone with the browser. */
@ApplicationScoped
class Cookies {
    static final String TICKET = "vallum_ticket";
    static final String REPORT = "vallum_report";
    private final URI publicUrl;

    @Inject
    Cookies(@ConfigProperty(name = "vallum.gateway.public-url", defaultValue = "http://localhost:8080") URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    NewCookie with(String name, String secret) {
        return builder(name).value(secret).build();
    }

    NewCookie without(String name) {
        return builder(name).value("").maxAge(0).build();
    }

    /** The link as people keep it. */
    String link(String secret) {
        return publicUrl.resolve("/report/link?key=" + secret).toString();
    }

    private NewCookie.Builder builder(String name) {
        return new NewCookie.Builder(name)
                .path("/report")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure("https".equals(publicUrl.getScheme()));
    }
}
