package eu.vallum.platform.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.outbox.EventSchemas;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears this service's own facts once they are public knowledge of the broker, and feeds them. */
@ApplicationScoped
class OwnFactListener {
    static final Job FEED = new Job("feed");

    private final WritingFeed writing;
    private final FeedListeners listeners;
    private final EventSchemas schemas;
    private final ObjectMapper json;
    private final CurrentCaller caller;

    OwnFactListener(
            WritingFeed writing,
            FeedListeners listeners,
            EventSchemas schemas,
            ObjectMapper json,
            CurrentCaller caller) {
        this.writing = writing;
        this.listeners = listeners;
        this.schemas = schemas;
        this.json = json;
        this.caller = caller;
    }

    @Incoming("feed")
    @RunOnVirtualThread
    @Blocking("in-order")
    @Retry(
            maxRetries = 1_000,
            delay = 500,
            maxDuration = 240,
            durationUnit = ChronoUnit.SECONDS,
            abortOn = {IllegalArgumentException.class, JsonProcessingException.class})
    void on(String body, IncomingCloudEventMetadata<String> metadata) throws JsonProcessingException {
        schemas.check(metadata.getType(), body);
        var data = json.readTree(body);
        var event = new FeedEvent(
                metadata.getId(),
                metadata.getType(),
                UUID.fromString(metadata.getSubject().orElseThrow(() -> new IllegalArgumentException("no subject"))),
                data.path("version").asInt(),
                metadata.getTimeStamp()
                        .orElseThrow(() -> new IllegalArgumentException("no time"))
                        .toInstant(),
                data);
        caller.as(FEED, () -> {
            writing.write(event);
            return null;
        });
        listeners.look();
    }
}
