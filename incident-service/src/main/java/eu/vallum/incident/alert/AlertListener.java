package eu.vallum.incident.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.inbox.Hearing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears this service's own facts of which somebody on duty must know. */
@ApplicationScoped
class AlertListener {
    private static final Job DESK = new Job("desk");

    private final Raising raising;
    private final Hearing hearing;

    AlertListener(Raising raising, Hearing hearing) {
        this.raising = raising;
        this.hearing = hearing;
    }

    @Incoming("alerts")
    @RunOnVirtualThread
    @Blocking("in-order")
    CompletionStage<Void> on(KafkaRecordBatch<String, String> batch) {
        return hearing.each(batch, this::one);
    }

    private void one(String body, IncomingCloudEventMetadata<String> event) throws JsonProcessingException {
        switch (event.getType()) {
            case "eu.vallum.incident.incident-filed.v1" ->
                hearing.hear(DESK, event, body, Raising.Filed.class, fact -> raising.filed(event.getId(), fact));
            case "eu.vallum.incident.incident-shared.v1" ->
                hearing.hear(DESK, event, body, Raising.Shared.class, fact -> raising.shared(event.getId(), fact));
            case "eu.vallum.incident.guest-locked.v1" ->
                hearing.hear(DESK, event, body, Raising.Locked.class, fact -> raising.locked(event.getId(), fact));
            default -> {} // the feed holds every fact against its schema
        }
    }
}
