package eu.vallum.incident.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.vallum.platform.inbox.Hearing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears this service's own facts of which somebody wants to know. */
@ApplicationScoped
class NoticeListener {
    private static final String PREFIX = "eu.vallum.incident.";

    private final Noticing noticing;
    private final Facts facts;
    private final Hearing hearing;

    NoticeListener(Noticing noticing, Facts facts, Hearing hearing) {
        this.noticing = noticing;
        this.facts = facts;
        this.hearing = hearing;
    }

    @Incoming("notices")
    @RunOnVirtualThread
    @Blocking("in-order")
    CompletionStage<Void> on(KafkaRecordBatch<String, String> batch) {
        return hearing.each(batch, this::one);
    }

    private void one(String body, IncomingCloudEventMetadata<String> event) throws JsonProcessingException {
        switch (event.getType()) {
            case PREFIX + "incident-filed.v1" ->
                hear(event, body, Noticing.Filed.class, fact -> facts.filed(fact.incident()));
            case PREFIX + "incident-changed.v1" ->
                hear(event, body, Noticing.Filed.class, fact -> facts.assigned(fact.incident()));
            case PREFIX + "incident-closed.v1" ->
                hear(
                        event,
                        body,
                        Noticing.Stated.class,
                        fact -> facts.status(fact.incident(), fact.version(), NoticeKind.CLOSED));
            case PREFIX + "incident-reopened.v1" ->
                hear(
                        event,
                        body,
                        Noticing.Stated.class,
                        fact -> facts.status(fact.incident(), fact.version(), NoticeKind.REOPENED));
            case PREFIX + "incident-shared.v1" ->
                hear(event, body, Noticing.Shared.class, fact -> facts.shared(fact.share()));
            case PREFIX + "share-withdrawn.v1" ->
                hear(event, body, Noticing.Shared.class, fact -> facts.withdrawn(fact.share()));
            case PREFIX + "share-acknowledged.v1" ->
                hear(event, body, Noticing.Shared.class, fact -> facts.acknowledged(fact.share()));
            case PREFIX + "information-requested.v1" ->
                hear(event, body, Noticing.Inquired.class, fact -> facts.asked(fact.inquiry()));
            case PREFIX + "information-answered.v1" ->
                hear(event, body, Noticing.Inquired.class, fact -> facts.answered(fact.inquiry()));
            case PREFIX + "sighting-requested.v1" ->
                hear(
                        event,
                        body,
                        Noticing.Sighted.class,
                        fact -> facts.sightingAsked(fact.sighting(), fact.recipient()));
            case PREFIX + "sighting-answered.v1" ->
                hear(
                        event,
                        body,
                        Noticing.Sighted.class,
                        fact -> facts.sightingAnswered(fact.sighting(), fact.recipient(), fact.at()));
            case PREFIX + "note-changed.v1" ->
                hear(
                        event,
                        body,
                        Noticing.Noted.class,
                        fact -> fact.version() == 0 ? facts.mentioned(fact.note()) : List.of());
            case PREFIX + "mail-received.v1" ->
                hear(event, body, Noticing.Mailed.class, fact -> facts.mailed(fact.mail()));
            case PREFIX + "task-changed.v1" ->
                hear(event, body, Noticing.Tasked.class, fact -> facts.task(fact.task()));
            case PREFIX + "blind-match-changed.v1" -> hear(event, body, Noticing.Met.class, this::met);
            case PREFIX + "escalation-proposed.v1" ->
                hear(event, body, Noticing.Raised.class, fact -> facts.escalationProposed(fact.escalation()));
            case PREFIX + "escalation-activated.v1" ->
                hear(event, body, Noticing.Raised.class, fact -> facts.escalated(fact.escalation()));
            case PREFIX + "escalation-ended.v1" ->
                hear(event, body, Noticing.Raised.class, fact -> facts.escalationEnded(fact.escalation()));
            case PREFIX + "situation-reported.v1" ->
                hear(event, body, Noticing.Reported.class, fact -> facts.situation(fact.escalation(), fact.version()));
            default -> {} // the feed holds every fact against its schema
        }
    }

    /** The event says that something changed, and not what. */
    private List<Fact> met(Noticing.Met fact) {
        return Stream.of(
                        facts.matched(fact.blindMatch(), fact.at()),
                        facts.openingAsked(fact.blindMatch()),
                        facts.openingAnswered(fact.blindMatch(), fact.at()))
                .flatMap(List::stream)
                .toList();
    }

    private <E> void hear(
            IncomingCloudEventMetadata<String> event, String body, Class<E> as, Function<E, List<Fact>> found)
            throws JsonProcessingException {
        hearing.hear(
                NoticeWatch.NOTICES, event, body, as, fact -> noticing.heard(event.getId(), () -> found.apply(fact)));
    }
}
