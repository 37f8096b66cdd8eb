package eu.vallum.incident.alert;

import eu.vallum.incident.alert.AlertFact.AlertRaised;
import eu.vallum.platform.inbox.Inbox;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Raises alerts for organisations that have a roster, each once. Exercises raise none: they may not wake anybody. Runs as the job
 * {@code desk}.
 */
@Singleton
class Raising {
    private static final String LISTENER = "alerts";

    private final Inbox inbox;
    private final Sql sql;
    private final Needs needs;
    private final Alerts alerts;
    private final Reaching reaching;
    private final Outbox outbox;
    private final Clock clock;

    Raising(Inbox inbox, Sql sql, Needs needs, Alerts alerts, Reaching reaching, Outbox outbox, Clock clock) {
        this.inbox = inbox;
        this.sql = sql;
        this.needs = needs;
        this.alerts = alerts;
        this.reaching = reaching;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the facts say that alerts are raised for. */
    record Filed(UUID incident, UUID owner) {}

    /** The same of a share. */
    record Shared(UUID incident, UUID share, UUID recipient) {}

    @Transactional
    void filed(String eventId, Filed fact) {
        // Most have nobody to wake, and then nothing is to be written, not even that it was heard.
        if (hasRoster(fact.owner()) && inbox.first(LISTENER, eventId)) {
            needs.filed(fact.incident(), fact.owner()).ifPresent(alert -> raise(alert, clock.instant()));
        }
    }

    /** The same of a guest. */
    record Locked(UUID guest) {}

    @Transactional
    void locked(String eventId, Locked fact) {
        if (inbox.first(LISTENER, eventId)) {
            needs.locked(fact.guest()).ifPresent(alert -> raise(alert, clock.instant()));
        }
    }

    @Transactional
    void shared(String eventId, Shared fact) {
        if (inbox.first(LISTENER, eventId)) {
            needs.shared(fact.incident(), fact.share(), fact.recipient())
                    .ifPresent(alert -> raise(alert, clock.instant()));
        }
    }

    /** Deadlines that come near or have passed, and requests that wait; how many alerts were raised. */
    @Transactional
    int raiseOnce() {
        var now = clock.instant();
        int raised = 0;
        for (var alert : needs.waiting(now)) {
            raised += raise(alert, now) ? 1 : 0;
        }
        return raised;
    }

    /** A time with nobody on duty. */
    @Transactional
    void gap(NewAlert gap) {
        raise(gap, clock.instant());
    }

    private boolean hasRoster(UUID owner) {
        return sql.first("select true as there from roster where organisation = ?", row -> row.flag("there"), owner)
                != null;
    }

    private boolean raise(NewAlert alert, Instant now) {
        if (!hasRoster(alert.owner())) {
            return false;
        }
        var added = alerts.add(alert, now);
        added.ifPresent(kept -> {
            reaching.next(kept, now);
            outbox.put(new AlertRaised(kept.id().value(), kept.owner(), kept.version(), now));
        });
        return added.isPresent();
    }
}
