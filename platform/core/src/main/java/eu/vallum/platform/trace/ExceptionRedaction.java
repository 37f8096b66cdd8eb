package eu.vallum.platform.trace;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.internal.ExceptionAttributeResolver;
import io.opentelemetry.sdk.internal.ExceptionAttributeResolver.AttributeSetter;
import io.opentelemetry.sdk.trace.internal.SdkTracerProviderUtil;
import io.quarkus.arc.Unremovable;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages out of the exceptions in spans: they quote what could not be read, and that is what somebody typed. What was thrown and
 * where stays. The tracing library has no public way to this yet; a test holds it.
 */
@Singleton
@Unremovable
class ExceptionRedaction implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {
    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder builder) {
        builder.addTracerProviderCustomizer((provider, config) -> {
            SdkTracerProviderUtil.setExceptionAttributeResolver(provider, ExceptionRedaction::describe);
            return provider;
        });
    }

    private static void describe(AttributeSetter attributes, Throwable thrown, int longest) {
        attributes.setAttribute(
                ExceptionAttributeResolver.EXCEPTION_TYPE, thrown.getClass().getName());
        var trace = withoutMessages(thrown);
        attributes.setAttribute(
                ExceptionAttributeResolver.EXCEPTION_STACKTRACE,
                trace.substring(0, Math.min(trace.length(), Math.max(longest, 0))));
    }

    /** Types and places of an exception and its causes, as the JDK prints them but for the messages. */
    static String withoutMessages(Throwable thrown) {
        var text = new StringBuilder();
        var depth = 0;
        for (@Nullable Throwable at = thrown; at != null && depth < 10; at = at.getCause(), depth++) {
            text.append(depth == 0 ? "" : "Caused by: ")
                    .append(at.getClass().getName())
                    .append('\n');
            for (var frame : at.getStackTrace()) {
                text.append("\tat ").append(frame).append('\n');
            }
        }
        return text.toString();
    }
}
