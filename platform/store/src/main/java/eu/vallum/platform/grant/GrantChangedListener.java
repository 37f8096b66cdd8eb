package eu.vallum.platform.grant;

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
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of grants. What it can't understand goes to the dead letters; what it can't store now it tries again. */
@ApplicationScoped
class GrantChangedListener {
    private static final Job GRANTS = new Job("grants");

    private final FollowingGrants following;
    private final EventSchemas schemas;
    private final ObjectMapper json;
    private final CurrentCaller caller;

    GrantChangedListener(FollowingGrants following, EventSchemas schemas, ObjectMapper json, CurrentCaller caller) {
        this.following = following;
        this.schemas = schemas;
        this.json = json;
        this.caller = caller;
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
        schemas.check(event.getType(), body);
        var grant = json.readValue(body, GrantChanged.class);
        caller.as(GRANTS, () -> {
            following.follow(grant);
            return null;
        });
    }
}
