package eu.vallum.gateway.door.guard;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;

/** What every answer tells a browser: nothing inline, nothing foreign, no framing, no guessing of types. */
final class SecurityHeaders {
    private static final CharSequence CSP = HttpHeaders.createOptimized("content-security-policy");
    private static final CharSequence SNIFF = HttpHeaders.createOptimized("x-content-type-options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence HSTS = HttpHeaders.createOptimized("strict-transport-security");
    private static final CharSequence DATA_ONLY =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final CharSequence TWO_YEARS = HttpHeaders.createOptimized("max-age=63072000; includeSubDomains");

    private final CharSequence pages;
    private final boolean https;

    /** Forms may also lead to Keycloak, as browsers hold redirects after a POST against the policy. */
    SecurityHeaders(URI publicUrl, URI issuer) {
        var keycloak = issuer.getScheme() + "://" + issuer.getAuthority();
        this.https = "https".equals(publicUrl.getScheme());
        this.pages = HttpHeaders.createOptimized("default-src 'self'; img-src 'self' data:; object-src 'none';"
                + " base-uri 'none'; frame-ancestors 'none'; form-action 'self' " + keycloak);
    }

    void onData(MultiMap headers) {
        headers.set(CSP, DATA_ONLY);
        common(headers);
    }

    void onPage(MultiMap headers) {
        headers.set(CSP, pages);
        headers.set("referrer-policy", "same-origin");
        headers.set("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.set("cross-origin-opener-policy", "same-origin");
        headers.set("cross-origin-resource-policy", "same-origin");
        headers.set("x-frame-options", "DENY");
        common(headers);
    }

    private void common(MultiMap headers) {
        headers.set(SNIFF, NOSNIFF);
        headers.remove(HttpHeaders.SERVER);
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
        if (https) {
            headers.set(HSTS, TWO_YEARS);
        }
    }
}
