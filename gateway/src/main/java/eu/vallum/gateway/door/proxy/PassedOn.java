package eu.vallum.gateway.door.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which headers cross the door. Inwards only those listed here: so no cookie, forwarding, identity or trace header of a
 * caller ever reaches a service, whatever its name. Outwards all but those that speak of the connection or set cookies.
 */
final class PassedOn {
    private static final List<CharSequence> INWARDS = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.createOptimized("range"),
            HttpHeaders.createOptimized("idempotency-key"),
            HttpHeaders.createOptimized("last-event-id"),
            HttpHeaders.createOptimized("prefer"));

    private static final Set<String> STAY = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "server",
            "set-cookie",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "x-powered-by",
            "traceparent",
            "tracestate");

    private PassedOn() {}

    static void inwards(MultiMap from, MultiMap to) {
        for (var name : INWARDS) {
            var value = from.get(name);
            if (value != null) {
                to.set(name, value);
            }
        }
    }

    static void outwards(MultiMap from, MultiMap to) {
        for (Map.Entry<String, String> header : from) {
            if (!STAY.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }
}
