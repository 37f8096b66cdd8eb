package eu.vallum.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.vallum.platform.inbox.Hearing.Heard;
import io.opentelemetry.context.Context;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Hears one event, and again while that may help: a database that is away comes back. */
@Singleton
class Alone {
    @Retry(
            maxRetries = 1_000,
            delay = 500,
            maxDuration = 240,
            durationUnit = ChronoUnit.SECONDS,
            abortOn = IllegalArgumentException.class)
    void hear(KafkaRecord<String, String> record, Heard heard) {
        once(record, heard);
    }

    /** In the trace that the event carries. */
    static void once(KafkaRecord<String, String> record, Heard heard) {
        var trace = TracingMetadata.fromMessage(record)
                .map(TracingMetadata::getCurrentContext)
                .orElseGet(Context::current);
        try (var scope = trace.makeCurrent()) {
            heard.on(record.getPayload(), event(record));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not of its form", e);
        }
    }

    @SuppressWarnings("unchecked") // the connector makes it of the record's own payload
    private static IncomingCloudEventMetadata<String> event(KafkaRecord<String, String> record) {
        return record.getMetadata(IncomingCloudEventMetadata.class)
                .orElseThrow(() -> new IllegalArgumentException("not a CloudEvent"));
    }
}
