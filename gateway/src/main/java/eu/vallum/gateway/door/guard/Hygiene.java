package eu.vallum.gateway.door.guard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Headers that two readers could read differently. Netty already refuses two lengths, a length beside chunks, unknown transfer
 * codings and bare line feeds, and joins folded lines with a space, as RFC 9112 section 5.2 allows.
 */
final class Hygiene {
    /** A hop may not name these as its own: removing them would change what the request means. */
    private static final Set<String> END_TO_END = Set.of(
            "host",
            "authorization",
            "cookie",
            "content-length",
            "content-type",
            "dpop",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "origin",
            "sec-fetch-site",
            "transfer-encoding",
            "last-event-id");

    private static final List<CharSequence> ONCE = List.of(
            HttpHeaders.HOST,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.ORIGIN,
            HttpHeaders.createOptimized("idempotency-key"),
            HttpHeaders.createOptimized("sec-fetch-site"),
            HttpHeaders.createOptimized("dpop"));

    private Hygiene() {}

    /** What is wrong with the headers, or null. */
    static @Nullable String complaint(HttpServerRequest request) {
        var headers = request.headers();
        if (!headers.contains(HttpHeaders.HOST)) {
            return "Send one Host header.";
        }
        for (var name : ONCE) {
            if (headers.contains(name) && headers.getAll(name).size() > 1) {
                return "Send the header " + name + " once only.";
            }
        }
        var coding = headers.get(HttpHeaders.TRANSFER_ENCODING);
        if (coding != null
                && (!coding.equals("chunked")
                        || headers.getAll(HttpHeaders.TRANSFER_ENCODING).size() > 1)) {
            return "Send the body with its length, or chunked.";
        }
        var connection = headers.get(HttpHeaders.CONNECTION);
        if (connection == null || connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
            return null;
        }
        for (var all : headers.getAll(HttpHeaders.CONNECTION)) {
            for (var named : all.split(",")) {
                if (END_TO_END.contains(named.trim().toLowerCase(Locale.ROOT))) {
                    return "The Connection header names a header that must reach the service.";
                }
            }
        }
        return null;
    }
}
