package eu.vallum.gateway.door.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/** Takes what people typed out of the gateway's spans: queries may hold names, indicators, search words. As the services do. */
@Singleton
class QueryRedaction implements SpanProcessor {
    private static final List<AttributeKey<String>> TYPED = List.of(
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("http.target"),
            AttributeKey.stringKey("url.full"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (var key : TYPED) {
            var value = span.getAttribute(key);
            if (value != null) {
                span.setAttribute(key, withoutQuery(key, value));
            }
        }
    }

    private static String withoutQuery(AttributeKey<String> key, String value) {
        int query = value.indexOf('?');
        if (key.getKey().equals("url.query")) {
            return "";
        }
        return query < 0 ? value : value.substring(0, query);
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
