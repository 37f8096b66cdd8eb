package eu.vallum.incident.alert;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.alert.AlertFact.AlertAcknowledged;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows an organisation its alerts, and takes answers. */
@Singleton
class AnsweringAlerts {
    private final Gate gate;
    private final IncidentAccess access;
    private final Alerts alerts;
    private final Reaching reaching;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    AnsweringAlerts(
            Gate gate,
            IncidentAccess access,
            Alerts alerts,
            Reaching reaching,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.alerts = alerts;
        this.reaching = reaching;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<Page<AlertView>> list(boolean open, @Nullable Cursor after, int limit) {
        return gate.with(access::mayWork, "alert.list", actor -> {
            var page = Page.of(alerts.page(actor.organisation(), open, after, limit + 1), limit, AlertView::cursor);
            audit.allowed(
                    "alert.list",
                    "alert",
                    page.items().stream().map(view -> view.id().value()).toList(),
                    "owner");
            return Outcome.done(page);
        });
    }

    @Transactional
    Outcome<AlertDetails> read(AlertId id) {
        return gate.with(
                access::mayWork,
                "alert.read",
                actor -> found(actor, id, "alert.read")
                        .map(kept -> {
                            audit.allowed("alert.read", "alert", List.of(id.value()), "owner");
                            return Outcome.done(details(actor, kept));
                        })
                        .orElseGet(Outcome::notFound));
    }

    /** The first answer counts; a later one changes nothing and is shown whose it was. */
    @Transactional
    Outcome<AlertDetails> acknowledge(AlertId id) {
        return gate.with(access::mayWork, "alert.acknowledge", actor -> {
            var found = found(actor, id, "alert.acknowledge");
            if (found.isEmpty()) {
                return Outcome.notFound();
            }
            var now = clock.instant();
            var us = actor.organisation();
            if (alerts.acknowledge(us, id, actor.who().subject(), actor.name(), now)) {
                alerts.log(id, us, "acknowledged", actor.name(), now);
                reaching.call(found.get(), "alert.acknowledged", now);
                audit.allowed("alert.acknowledge", "alert", List.of(id.value()), "owner");
                outbox.put(new AlertAcknowledged(id.value(), us, found.get().version() + 1, now));
            }
            return Outcome.done(details(actor, alerts.find(us, id).orElseThrow()));
        });
    }

    private Optional<Alerts.Kept> found(Actor actor, AlertId id, String action) {
        var found = alerts.find(actor.organisation(), id);
        if (found.isEmpty()) {
            audit.denied(action, "alert", List.of(id.value()), "not visible");
        }
        return found;
    }

    private AlertDetails details(Actor actor, Alerts.Kept kept) {
        return new AlertDetails(kept.view(), alerts.steps(actor.organisation(), kept.id()));
    }
}
