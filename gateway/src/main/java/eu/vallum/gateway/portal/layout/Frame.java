package eu.vallum.gateway.portal.layout;

import eu.vallum.gateway.session.ChosenLanguage;
import eu.vallum.gateway.session.SignedIn;
import eu.vallum.gateway.session.Visitor;
import eu.vallum.platform.time.Zones;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.Context;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the {@link Shell} of the current request from its query, cookies, headers and session. */
@RequestScoped
class Frame {
    static final String LANGUAGE = ChosenLanguage.COOKIE;
    static final String THEME = "theme";
    static final String SHORTCUTS = "shortcuts";
    static final List<String> THEMES = List.of("system", "light", "dark");

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;
    private final Visitor visitor;
    private final Clock clock;
    private final HeldRoles roles;
    private final boolean local;
    private @Nullable Shell shell;

    @Inject
    Frame(
            HttpHeaders headers,
            UriInfo uri,
            Request request,
            Visitor visitor,
            Clock clock,
            HeldRoles roles,
            @ConfigProperty(name = "quarkus.profile", defaultValue = "prod") List<String> profiles) {
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.visitor = visitor;
        this.clock = clock;
        this.roles = roles;
        this.local = profiles.contains("local") || LaunchMode.current() != LaunchMode.NORMAL;
    }

    /** The same for the whole request, so that a page shows one moment. */
    Shell shell() {
        var known = shell;
        if (known == null) {
            known = shell(person());
            shell = known;
        }
        return known;
    }

    /** Error pages are also rendered where the session's store may not be asked: on an event loop, or while it is down. */
    private @Nullable Person person() {
        try {
            return Context.isOnEventLoopThread()
                    ? null
                    : visitor.signedIn().map(this::person).orElse(null);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private Shell shell(@Nullable Person person) {
        var query = uri.getRequestUri().getRawQuery();
        var path = uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
        var zone = Zones.of(person == null ? null : person.memberState());
        var theme = Objects.requireNonNullElse(cookie(THEME), "system");
        return new Shell(
                language(),
                THEMES.contains(theme) ? theme : "system",
                !"off".equals(cookie(SHORTCUTS)),
                zone,
                clock.instant(),
                path,
                person,
                local,
                "POST".equals(request.getMethod()));
    }

    boolean local() {
        return local;
    }

    /** The address decides, then the choice made before, then the browser. */
    private Language language() {
        var asked = Language.of(uri.getQueryParameters().getFirst(LANGUAGE));
        var chosen = asked == null ? Language.of(cookie(LANGUAGE)) : asked;
        return chosen == null ? Language.accepted(headers.getAcceptableLanguages()) : chosen;
    }

    private @Nullable String cookie(String name) {
        Cookie cookie = headers.getCookies().get(name);
        return cookie == null ? null : cookie.getValue();
    }

    private Person person(SignedIn who) {
        var held = roles.of(who);
        return new Person(
                who.name(),
                Objects.requireNonNullElse(who.organisationName(), ""),
                who.organisation(),
                Objects.requireNonNullElse(who.kind(), ""),
                Objects.requireNonNullElse(who.memberState(), "EU"),
                held,
                Navigation.of(who.kind(), held));
    }
}
