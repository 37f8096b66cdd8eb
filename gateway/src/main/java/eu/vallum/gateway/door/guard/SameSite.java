package eu.vallum.gateway.door.guard;

import eu.vallum.gateway.door.identity.Credentials;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;

/**
 * Against forged requests: an unsafe method with a session cookie, or with one of the public form, must come from our own pages. Browsers say so themselves
 * ({@code Sec-Fetch-Site}, or {@code Origin} where that is absent), so pages carry no token.
 */
final class SameSite {
    private final String origin;

    SameSite(URI publicUrl) {
        this.origin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }

    boolean allows(HttpServerRequest request) {
        var method = request.method();
        if (method == HttpMethod.GET || method == HttpMethod.HEAD || !recognised(request)) {
            return true;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return origin.equals(request.getHeader(HttpHeaders.ORIGIN));
    }

    /** Whether it carries something that opens more than anybody has. */
    private static boolean recognised(HttpServerRequest request) {
        return Credentials.cookie(request) != null
                || (request.headers().contains(HttpHeaders.COOKIE)
                        && (request.getCookie("vallum_report") != null || request.getCookie("vallum_ticket") != null));
    }
}
