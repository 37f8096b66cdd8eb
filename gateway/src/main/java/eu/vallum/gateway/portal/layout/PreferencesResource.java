package eu.vallum.gateway.portal.layout;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Language, theme and shortcuts, kept in cookies for a year. They name nobody. */
@Path("/preferences")
class PreferencesResource {
    private static final int YEAR = 365 * 24 * 3600;
    private final boolean secure;

    @Inject
    PreferencesResource(
            @ConfigProperty(name = "vallum.gateway.public-url", defaultValue = "http://localhost:8080") URI address) {
        this.secure = "https".equals(address.getScheme());
    }

    @POST
    @PermitAll
    @RunOnVirtualThread
    public Response choose(
            @FormParam(Frame.LANGUAGE) @Nullable String language,
            @FormParam(Frame.THEME) @Nullable String theme,
            @FormParam(Frame.SHORTCUTS) @Nullable String shortcuts,
            @FormParam("back") @Nullable String back) {
        var answer = Response.seeOther(URI.create(safe(back, language != null)));
        if (Language.of(language) != null) {
            answer.cookie(cookie(Frame.LANGUAGE, language));
        }
        if (theme != null && Frame.THEMES.contains(theme)) {
            answer.cookie(cookie(Frame.THEME, theme));
        }
        if (shortcuts != null && List.of("on", "off").contains(shortcuts)) {
            answer.cookie(cookie(Frame.SHORTCUTS, shortcuts));
        }
        return answer.build();
    }

    /** Only back into the portal; a language in the address would overrule the choice just made. */
    private static String safe(@Nullable String back, boolean withoutLanguage) {
        if (back == null || !back.matches("/[A-Za-z0-9._~%/?&=+:-]*") || back.startsWith("//")) {
            return "/";
        }
        return withoutLanguage ? back.replaceAll("([?&])lang=[a-z]*&?", "$1").replaceAll("[?&]$", "") : back;
    }

    private NewCookie cookie(String name, @Nullable String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(YEAR)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(secure)
                .build();
    }
}
