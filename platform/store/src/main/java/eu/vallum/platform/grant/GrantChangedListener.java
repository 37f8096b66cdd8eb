package eu.vallum.platform.grant;

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

/** Hears of grants. What it can't understand goes to the dead letters; what it can't store now it tries again. */
@ApplicationScoped
class GrantChangedListener {
    private static final Job GRANTS = new Job("grants");

    private final FollowingGrants following;
    private final Hearing hearing;

    GrantChangedListener(FollowingGrants following, Hearing hearing) {
        this.following = following;
        this.hearing = hearing;
    }

    @Incoming("grant")
    @RunOnVirtualThread
    @Blocking("in-order")
    CompletionStage<Void> on(KafkaRecordBatch<String, String> batch) {
        return hearing.each(batch, this::one);
    }

    private void one(String body, IncomingCloudEventMetadata<String> event) throws JsonProcessingException {
        hearing.hear(GRANTS, event, body, GrantChanged.class, following::follow);
    }
}
