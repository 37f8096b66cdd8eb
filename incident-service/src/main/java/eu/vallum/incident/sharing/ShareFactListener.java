package eu.vallum.incident.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.vallum.incident.sharing.NotingReceipts.Fact;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.inbox.Hearing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears this service's own facts about shares. */
@ApplicationScoped
class ShareFactListener {
    private static final Job RECEIPTS = new Job("receipts");

    private final NotingReceipts noting;
    private final Hearing hearing;

    ShareFactListener(NotingReceipts noting, Hearing hearing) {
        this.noting = noting;
        this.hearing = hearing;
    }

    @Incoming("receipts")
    @RunOnVirtualThread
    @Blocking("in-order")
    CompletionStage<Void> on(KafkaRecordBatch<String, String> batch) {
        return hearing.each(batch, this::one);
    }

    private void one(String body, IncomingCloudEventMetadata<String> event) throws JsonProcessingException {
        switch (event.getType()) {
            case ShareFact.IncidentShared.TYPE -> note(event, body, noting::delivered);
            case ShareFact.ShareOpened.TYPE ->
                note(event, body, (id, fact) -> noting.happened(id, fact, EntryKind.SHARE_OPENED));
            case ShareFact.ShareAcknowledged.TYPE ->
                note(event, body, (id, fact) -> noting.happened(id, fact, EntryKind.SHARE_ACKNOWLEDGED));
            default -> {} // the feed holds every fact against its schema
        }
    }

    private void note(IncomingCloudEventMetadata<String> event, String body, BiConsumer<String, Fact> work)
            throws JsonProcessingException {
        hearing.hear(RECEIPTS, event, body, Fact.class, fact -> work.accept(event.getId(), fact));
    }
}
