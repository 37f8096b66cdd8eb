package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.sharing.ShareFact.IncidentShared;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Gives an incident to others in its owner's name, for whom the row policies let: a single point of contact that was asked to. Within the
 * other use case's transaction. Whoever gives can't see the owner's shares, so nothing here reads them.
 */
@Singleton
public class GivingForOwner {
    private final Sql sql;
    private final Shares shares;
    private final Clocks clocks;
    private final Outbox outbox;
    private final UUID agency;

    GivingForOwner(
            Sql sql,
            Shares shares,
            Clocks clocks,
            Outbox outbox,
            @ConfigProperty(name = "vallum.incident.agency") UUID agency) {
        this.sql = sql;
        this.shares = shares;
        this.clocks = clocks;
        this.outbox = outbox;
        this.agency = agency;
    }

    /** Why it can't go on under this label; never looser than it came, and never what named persons alone were given. */
    public Optional<IncidentProblem> label(Tlp label, Seen seen) {
        return SharingRules.label(label, seen.label(), false);
    }

    /** Whether passing it on to any of them is held or refused, by the owner or by whoever asks. */
    public boolean held(Seen seen, Collection<UUID> recipients) {
        return !shares.held(seen.incident(), recipients).isEmpty();
    }

    /** Gives it; nothing happens when the recipient was given it a moment ago by another way. */
    public void give(
            Seen seen, UUID recipient, Tlp label, Basis basis, @Nullable String scopeNote, String by, Instant now) {
        var id = ShareId.next();
        int given = sql.run(
                "insert into share (id, incident, owner, recipient, reference, tlp, basis, scope_note, shared_at, shared_by) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?::text, ?, ?) on conflict do nothing",
                id.value(),
                seen.incident().value(),
                seen.owner(),
                recipient,
                seen.reference(),
                label.label(),
                basis.text(),
                scopeNote,
                now,
                by);
        if (given == 1) {
            outbox.put(new IncidentShared(
                    seen.incident().value(), id.value(), seen.owner(), recipient, seen.version(), now));
        }
    }

    /** Notes that the owner's duty to inform is met, once everybody whom Art. 23(6) names was told. */
    public void meetDuty(Seen seen, Instant now) {
        if (shares.everyoneAffectedIsInformed(seen.incident(), agency)) {
            clocks.meet(seen.incident(), "inform-affected", now);
        }
    }
}
