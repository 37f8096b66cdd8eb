package eu.vallum.gateway.door.identity;

import eu.vallum.gateway.door.session.Sessions;
import eu.vallum.gateway.door.session.StoreDown;
import eu.vallum.gateway.door.token.Verdict;
import eu.vallum.gateway.door.token.VerifiedTokens;
import eu.vallum.gateway.door.token.Verifying;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Reads a request's credentials: a token in the header goes before a cookie, and a bad token is never saved by a good cookie. */
@Singleton
public class Credentials {
    /** A constant of Quarkus' sign-in. */
    public static final String COOKIE = "q_session";

    private final Sessions sessions;
    private final VerifiedTokens known;
    private final Verifying verifying;

    Credentials(Sessions sessions, VerifiedTokens known, Verifying verifying) {
        this.sessions = sessions;
        this.known = known;
        this.verifying = verifying;
    }

    /** Who sent the request; fails only on a defect of ours. */
    public Future<Who> of(RoutingContext request) {
        var header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return client(request, header);
        }
        var cookie = cookie(request.request());
        if (cookie == null) {
            return Future.succeededFuture(new Who.Nobody(false));
        }
        return sessions.current(cookie)
                .<Who>map(found -> found.isPresent() ? new Who.Person(found.get()) : new Who.Nobody(true))
                .recover(failure -> failure instanceof StoreDown
                        ? Future.succeededFuture(new Who.Unknown())
                        : Future.failedFuture(failure));
    }

    /** Whether nothing about the request was verified by this process before: neither its token nor its session cookie. */
    public boolean strange(HttpServerRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return known.known(header).isEmpty();
        }
        var cookie = cookie(request);
        return cookie == null || !sessions.knows(cookie);
    }

    /** The session cookie's value, if there is one. */
    public static @Nullable String cookie(HttpServerRequest request) {
        if (!request.headers().contains(HttpHeaders.COOKIE)) {
            return null;
        }
        var cookie = request.getCookie(COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    private Future<Who> client(RoutingContext request, String header) {
        var before = known.known(header);
        if (before.isPresent()) {
            return Future.succeededFuture(new Who.Client(before.get(), header));
        }
        return verifying.verify(request).map(verdict -> switch (verdict) {
            case Verdict.Good good ->
                new Who.Client(good.token(), "Bearer " + header.substring(header.indexOf(' ') + 1));
            case Verdict.Bad bad -> new Who.Refused(bad.reason());
            case Verdict.Unknown unknown -> new Who.Unknown();
        });
    }
}
