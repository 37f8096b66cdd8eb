package eu.vallum.platform.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.inbox.Hearing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears this service's own facts once they are public knowledge of the broker, and feeds them. */
@ApplicationScoped
class OwnFactListener {
    static final Job FEED = new Job("feed");

    private final WritingFeed writing;
    private final FeedListeners listeners;
    private final Hearing hearing;

    OwnFactListener(WritingFeed writing, FeedListeners listeners, Hearing hearing) {
        this.writing = writing;
        this.listeners = listeners;
        this.hearing = hearing;
    }

    @Incoming("feed")
    @RunOnVirtualThread
    @Blocking("in-order")
    CompletionStage<Void> on(KafkaRecordBatch<String, String> batch) {
        var heard = hearing.each(batch, this::write);
        listeners.look();
        return heard;
    }

    private void write(String body, IncomingCloudEventMetadata<String> metadata) throws JsonProcessingException {
        hearing.hear(FEED, metadata, body, JsonNode.class, data -> writing.write(event(metadata, data)));
    }

    private static FeedEvent event(IncomingCloudEventMetadata<String> metadata, JsonNode data) {
        return new FeedEvent(
                metadata.getId(),
                metadata.getType(),
                UUID.fromString(metadata.getSubject().orElseThrow(() -> new IllegalArgumentException("no subject"))),
                data.path("version").asInt(),
                metadata.getTimeStamp()
                        .orElseThrow(() -> new IllegalArgumentException("no time"))
                        .toInstant(),
                data);
    }
}
