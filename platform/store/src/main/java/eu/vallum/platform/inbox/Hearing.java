package eu.vallum.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.outbox.EventSchemas;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/**
 * What every listener does with an event before its use case: hold it against its schema, read it, act as a named job. How often it is tried
 * again stands at the listener's method, where the framework looks for it.
 */
@Singleton
public class Hearing {
    private final EventSchemas schemas;
    private final ObjectMapper json;
    private final CurrentCaller caller;

    Hearing(EventSchemas schemas, ObjectMapper json, CurrentCaller caller) {
        this.schemas = schemas;
        this.json = json;
        this.caller = caller;
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
