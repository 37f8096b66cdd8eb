package eu.vallum.platform.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes what people typed out of the addresses in spans: queries hold names, indicators and search words, and a path holds whatever stands
 * where an id should. Which operation it was says the span's route.
 */
@Singleton
class AddressRedaction implements SpanProcessor {
    private static final List<AttributeKey<String>> TYPED = List.of(
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("url.path"),
            AttributeKey.stringKey("http.target"));
    private static final AttributeKey<String> FULL = AttributeKey.stringKey("url.full");
    private static final String LEFT_OUT = "…";

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (var key : TYPED) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, LEFT_OUT);
            }
        }
        var full = span.getAttribute(FULL);
        if (full != null) {
            span.setAttribute(FULL, withoutPath(full));
        }
    }

    /** Scheme and authority of an address (RFC 3986). */
    static String withoutPath(String address) {
        int authority = address.indexOf("://");
        if (authority < 0) {
            return LEFT_OUT;
        }
        for (int at = authority + 3; at < address.length(); at++) {
            if ("/?#".indexOf(address.charAt(at)) >= 0) {
                return address.substring(0, at) + "/" + LEFT_OUT;
            }
        }
        return address;
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
