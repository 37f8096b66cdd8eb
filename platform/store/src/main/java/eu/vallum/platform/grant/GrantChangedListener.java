package eu.vallum.platform.grant;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.inbox.Hearing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Retry;
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
    @Retry(
            maxRetries = 1_000,
            delay = 500,
            maxDuration = 240,
            durationUnit = ChronoUnit.SECONDS,
            abortOn = {IllegalArgumentException.class, JsonProcessingException.class})
    void on(String body, IncomingCloudEventMetadata<String> event) throws JsonProcessingException {
        hearing.hear(GRANTS, event, body, GrantChanged.class, following::follow);
    }
}
