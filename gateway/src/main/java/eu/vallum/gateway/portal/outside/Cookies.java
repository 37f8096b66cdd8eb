package eu.vallum.gateway.portal.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Cookies of guests. Scripts can't read them, no other page of the portal gets them, and they are gone with the browser. */
@ApplicationScoped
class Cookies {
    static final String LINK = "vallum_link";
    static final String VISIT = "vallum_visit";
    private final URI publicUrl;

    @Inject
    Cookies(@ConfigProperty(name = "vallum.gateway.public-url", defaultValue = "http://localhost:8080") URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** It comes with the first click in a mail, so that it may not be stricter. */
    NewCookie link(String secret) {
        return builder(LINK, NewCookie.SameSite.LAX).value(secret).build();
    }

    NewCookie visit(String secret) {
        return builder(VISIT, NewCookie.SameSite.STRICT).value(secret).build();
    }

    /** The language of the mail, for whoever has chosen none. */
    NewCookie language(String code) {
        return builder("lang", NewCookie.SameSite.LAX).path("/").value(code).build();
    }

    NewCookie without(String name) {
        return builder(name, NewCookie.SameSite.STRICT).value("").maxAge(0).build();
    }

    private NewCookie.Builder builder(String name, NewCookie.SameSite sameSite) {
        return new NewCookie.Builder(name)
                .path("/outside")
                .httpOnly(true)
                .sameSite(sameSite)
                .secure("https".equals(publicUrl.getScheme()));
    }
}
