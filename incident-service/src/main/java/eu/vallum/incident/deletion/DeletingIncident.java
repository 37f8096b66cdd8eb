package eu.vallum.incident.deletion;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.download.Recalling;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.sharing.EndingAll;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes an incident that was filed by mistake. With the commit it is gone for every reader, the owner too: each recipient keeps a
 * tombstone, holders of files are told, the owner keeps what a {@link Deletion} says.
 */
@Singleton
class DeletingIncident {
    private final Gate gate;
    private final IncidentAccess access;
    private final Deletions deletions;
    private final EndingAll ending;
    private final Recalling recalling;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    DeletingIncident(
            Gate gate,
            IncidentAccess access,
            Deletions deletions,
            EndingAll ending,
            Recalling recalling,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.deletions = deletions;
        this.ending = ending;
        this.recalling = recalling;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param version the version the caller saw */
    @Transactional
    Outcome<Deletion> delete(IncidentId id, String reason, int version) {
        return gate.owning(
                access::mayShare,
                id,
                "incident.delete",
                (actor, seen) -> seen.version() == version
                        ? Outcome.done(delete(actor, seen, reason))
                        : Outcome.refused(
                                CommonProblem.PRECONDITION, "Read the incident again and repeat your change."));
    }

    private Deletion delete(Actor actor, Seen seen, String reason) {
        var now = clock.instant();
        var id = seen.incident();
        var entities = deletions.entities(id);
        int readers = ending.of(actor, id, reason, seen.version(), now);
        var deletion = new Deletion(
                id,
                seen.reference(),
                reason,
                actor.name(),
                now,
                readers + entities.size(),
                deletions.files(id),
                deletions.documents(seen));
        deletions.delete(seen, deletion);
        recalling.tell(id, seen.owner(), seen.version(), now);
        audit.allowed("incident.delete", "incident", List.of(id.value()), "filed by mistake");
        var facts = new ArrayList<IncidentDeleted>();
        facts.add(new IncidentDeleted(id.value(), seen.owner(), null, seen.version(), now));
        entities.forEach(
                entity -> facts.add(new IncidentDeleted(id.value(), seen.owner(), entity, seen.version(), now)));
        outbox.put(facts);
        return deletion;
    }
}
