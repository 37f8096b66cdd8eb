package eu.vallum.gateway.door.limit;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * What a client has left.
 *
 * @param allowed whether this request may pass
 * @param remaining requests left now
 * @param resetSeconds until the bucket is full again, or until one request is allowed when none is
 * @param policy value of the RateLimit-Policy header
 */
public record Allowance(boolean allowed, long remaining, long resetSeconds, CharSequence policy) {
    /** Value of the RateLimit header. */
    public String state() {
        return "\"replica\";r=" + remaining + ";t=" + resetSeconds;
    }

    /** Tells a refused client what its limit is and when to come back. */
    public void explain(MultiMap headers) {
        headers.set("ratelimit-policy", policy);
        headers.set("ratelimit", state());
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(resetSeconds));
    }
}
