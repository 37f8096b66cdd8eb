package eu.vallum.gateway.door.trace;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** W3C trace context that is sent but never taken over: a caller must not choose our trace ids or force sampling. */
public final class OutboundOnly implements TextMapPropagator {
    private final TextMapPropagator w3c = W3CTraceContextPropagator.getInstance();

    @Override
    public Collection<String> fields() {
        return w3c.fields();
    }

    @Override
    public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
        w3c.inject(context, carrier, setter);
    }

    @Override
    public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
        return context;
    }
}
