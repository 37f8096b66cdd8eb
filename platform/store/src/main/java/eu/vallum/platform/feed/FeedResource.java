package eu.vallum.platform.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.feed.ReadingFeed.Kept;
import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /feed}: server-sent events of what the caller's organisation may see. Begins with {@code ready} (its id is where the stream
 * starts), resumes after {@code Last-Event-ID}, answers {@code reset} when that is older than what is kept, and sends {@code ping} every
 * 15 s.
 */
@Path("feed")
class FeedResource {
    private static final Duration PING = Duration.ofSeconds(15);

    private final FeedListeners listeners;
    private final ReadingFeed reading;
    private final CurrentCaller caller;
    private final ObjectMapper json;
    private final String scope;

    FeedResource(
            FeedListeners listeners,
            ReadingFeed reading,
            CurrentCaller caller,
            ObjectMapper json,
            @ConfigProperty(name = "vallum.feed.scope") String scope) {
        this.listeners = listeners;
        this.reading = reading;
        this.caller = caller;
        this.json = json;
        this.scope = scope;
    }

    @GET
    @Authenticated
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> listen(
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
        var who = caller.acting();
        if (!who.scopes().contains(scope)) {
            throw new ProblemException(CommonProblem.SCOPE, "Ask for an access token with the scope " + scope + ".");
        }
        var kept = caller.as(OwnFactListener.FEED, reading::kept);
        long after = position(lastEventId, kept);
        boolean reset = after < kept.oldest() - 1;
        long start = reset ? kept.newest() : after;
        var opening = event(sse, reset ? "reset" : "ready", start, "{}");
        Multi<OutboundSseEvent> entries = Multi.createFrom().emitter(emitter -> subscribe(who, start, sse, emitter));
        Multi<OutboundSseEvent> pings = Multi.createFrom()
                .ticks()
                .every(PING)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().name("ping").data("{}").build());
        return Multi.createBy().merging().streams(Multi.createFrom().item(opening), entries, pings);
    }

    private void subscribe(Acting who, long start, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
        var subscription = new Subscription(start, entry -> {
            if (entry.concerns(who.person())) {
                emitter.emit(event(sse, entry.type(), entry.position(), text(entry)));
            }
        });
        listeners.add(who.organisation(), subscription);
        emitter.onTermination(() -> listeners.remove(who.organisation(), subscription));
        Thread.ofVirtual().start(() -> {
            try {
                subscription.caughtUp(caller.as(who, () -> reading.missed(who.organisation(), start)));
            } catch (RuntimeException e) {
                emitter.complete(); // the client resumes
            }
        });
    }

    private static long position(@Nullable String lastEventId, Kept kept) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return kept.newest();
        }
        try {
            return Long.parseLong(lastEventId.trim());
        } catch (NumberFormatException e) {
            throw new ProblemException(CommonProblem.MALFORMED, "Send Last-Event-ID exactly as the stream gave it.");
        }
    }

    private static OutboundSseEvent event(Sse sse, String name, long id, String data) {
        return sse.newEventBuilder().name(name).id(Long.toString(id)).data(data).build();
    }

    private String text(FeedEntry entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
