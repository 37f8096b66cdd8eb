package eu.vallum.incident.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.inbox.Hearing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZonedDateTime;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of organisations. The topic is compacted: an empty database is filled by reading it from the beginning. */
@ApplicationScoped
class OrganisationChangedListener {
    private static final Job DIRECTORY = new Job("directory");

    private final FollowingOrganisations following;
    private final Hearing hearing;

    OrganisationChangedListener(FollowingOrganisations following, Hearing hearing) {
        this.following = following;
        this.hearing = hearing;
    }

    @Incoming("organisation")
    @RunOnVirtualThread
    @Blocking("in-order")
    CompletionStage<Void> on(KafkaRecordBatch<String, String> batch) {
        return hearing.each(batch, this::one);
    }

    private void one(String body, IncomingCloudEventMetadata<String> event) throws JsonProcessingException {
        var at = event.getTimeStamp().map(ZonedDateTime::toInstant).orElse(null);
        hearing.hear(DIRECTORY, event, body, OrganisationChanged.class, changed -> following.follow(changed, at));
    }
}
