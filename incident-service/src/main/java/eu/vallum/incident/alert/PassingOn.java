package eu.vallum.incident.alert;

import eu.vallum.incident.alert.AlertFact.AlertChanged;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Passes unanswered alerts on to whoever is next, and ends those that nobody needs to answer any more. Runs as the job {@code desk}. */
@Singleton
class PassingOn {
    private static final int AT_ONCE = 50;

    private final Alerts alerts;
    private final Needs needs;
    private final Reaching reaching;
    private final Outbox outbox;
    private final Clock clock;

    PassingOn(Alerts alerts, Needs needs, Reaching reaching, Outbox outbox, Clock clock) {
        this.alerts = alerts;
        this.needs = needs;
        this.reaching = reaching;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** How many were due; 0 when there was nothing left to do. */
    @Transactional
    int passOnce() {
        var now = clock.instant();
        var due = alerts.due(now, AT_ONCE);
        for (var alert : due) {
            if (needs.still(alert, now)) {
                reaching.next(alert, now);
            } else {
                alerts.over(alert.id(), now);
                alerts.log(alert.id(), alert.owner(), "over", null, now);
            }
            outbox.put(new AlertChanged(alert.id().value(), alert.owner(), alert.version() + 1, now));
        }
        return due.size();
    }
}
