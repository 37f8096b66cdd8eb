package eu.vallum.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.outbox.EventSchemas;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * What every listener does with events before its use case: hold each against its schema, read it, act as a named job. Those that come
 * together are done in one transaction; when that fails each is done alone, so that only what is wrong goes to the dead letters.
 */
@Singleton
public class Hearing {
    private static final Logger LOG = Logger.getLogger(Hearing.class);

    private final Together together;
    private final Alone alone;
    private final EventSchemas schemas;
    private final ObjectMapper json;
    private final CurrentCaller caller;

    Hearing(Together together, Alone alone, EventSchemas schemas, ObjectMapper json, CurrentCaller caller) {
        this.together = together;
        this.alone = alone;
        this.schemas = schemas;
        this.json = json;
        this.caller = caller;
    }

    /** What a listener does about one event. */
    @FunctionalInterface
    public interface Heard {
        /** Throws {@code IllegalArgumentException} or {@code JsonProcessingException} when trying again would not help. */
        void on(String body, IncomingCloudEventMetadata<String> event) throws JsonProcessingException;
    }

    /** Hears a batch; what comes back acknowledges it. */
    public CompletionStage<Void> each(KafkaRecordBatch<String, String> batch, Heard heard) {
        try {
            together.hear(batch.getRecords(), heard);
            return batch.ack();
        } catch (RuntimeException e) {
            LOG.debugf(e, "hearing %d events one by one", batch.getRecords().size());
            return eachAlone(batch, heard);
        }
    }

    private CompletionStage<Void> eachAlone(KafkaRecordBatch<String, String> batch, Heard heard) {
        CompletionStage<Void> aside = CompletableFuture.completedFuture(null);
        for (var record : batch.getRecords()) {
            try {
                alone.hear(record, heard);
            } catch (RuntimeException wrong) {
                aside = aside.thenCompose(done -> record.nack(wrong));
            }
        }
        return aside.thenCompose(done -> batch.ack());
    }

    /** The event's body, read. Throws {@code IllegalArgumentException} when it breaks its schema: trying again would not help. */
    public <E> E read(IncomingCloudEventMetadata<String> event, String body, Class<E> as)
            throws JsonProcessingException {
        schemas.check(event.getType(), body);
        return json.readValue(body, as);
    }

    /** Reads the event and does the work as the job. */
    public <E> void hear(Job job, IncomingCloudEventMetadata<String> event, String body, Class<E> as, Consumer<E> work)
            throws JsonProcessingException {
        var read = read(event, body, as);
        caller.as(job, () -> {
            work.accept(read);
            return null;
        });
    }
}
