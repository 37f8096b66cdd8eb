package eu.vallum.gateway.door.trace;

import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurablePropagatorProvider;

/** Makes {@link OutboundOnly} known to the tracing library by the name {@code outbound-only}. */
public final class OutboundOnlyProvider implements ConfigurablePropagatorProvider {
    @Override
    public TextMapPropagator getPropagator(ConfigProperties config) {
        return new OutboundOnly();
    }

    @Override
    public String getName() {
        return "outbound-only";
    }
}
