package eu.vallum.incident.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.sharing.NotingReceipts.Fact;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.outbox.EventSchemas;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears this service's own facts about shares. */
@ApplicationScoped
class ShareFactListener {
    private static final Job RECEIPTS = new Job("receipts");

    private final NotingReceipts noting;
    private final EventSchemas schemas;
    private final ObjectMapper json;
    private final CurrentCaller caller;

    ShareFactListener(NotingReceipts noting, EventSchemas schemas, ObjectMapper json, CurrentCaller caller) {
        this.noting = noting;
        this.schemas = schemas;
        this.json = json;
        this.caller = caller;
    }

    @Incoming("receipts")
    @RunOnVirtualThread
    @Blocking("in-order")
    @Retry(
            maxRetries = 1_000,
            delay = 500,
            maxDuration = 240,
            durationUnit = ChronoUnit.SECONDS,
            abortOn = {IllegalArgumentException.class, JsonProcessingException.class})
    void on(String body, IncomingCloudEventMetadata<String> event) throws JsonProcessingException {
        schemas.check(event.getType(), body);
        switch (event.getType()) {
            case ShareFact.IncidentShared.TYPE -> {
                var fact = json.readValue(body, Fact.class);
                run(() -> noting.delivered(event.getId(), fact));
            }
            case ShareFact.ShareOpened.TYPE -> happened(event.getId(), body, EntryKind.SHARE_OPENED);
            case ShareFact.ShareAcknowledged.TYPE -> happened(event.getId(), body, EntryKind.SHARE_ACKNOWLEDGED);
            default -> {}
        }
    }

    private void happened(String eventId, String body, EntryKind kind) throws JsonProcessingException {
        var fact = json.readValue(body, Fact.class);
        run(() -> noting.happened(eventId, fact, kind));
    }

    private void run(Runnable work) {
        caller.as(RECEIPTS, () -> {
            work.run();
            return null;
        });
    }
}
