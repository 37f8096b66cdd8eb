package eu.vallum.incident.correlation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.correlation.Matches.Viewer;
import eu.vallum.incident.correlation.Tie.Ties;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Tells which incidents the values of one tie it to. Equal values only: what lies within what is told of each indicator. */
@Singleton
class TyingIncidents {
    private static final int SHOWN = 100;
    private final Gate gate;
    private final IncidentAccess access;
    private final TiedIncidents tied;
    private final Audit audit;
    private final Clock clock;

    TyingIncidents(Gate gate, IncidentAccess access, TiedIncidents tied, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.tied = tied;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    @TransactionConfiguration(timeout = 60)
    Outcome<Ties> all(IncidentId id) {
        return gate.seeing(access::mayRead, id, "tie.list", (actor, seen) -> {
            if (!access.seesField(actor, seen, Field.INDICATORS)) {
                audit.allowed("tie.list", "incident", List.of(id.value()), "redacted");
                return Outcome.done(new Ties(List.of(), 0));
            }
            var viewer = new Viewer(
                    actor.organisation(),
                    clock.instant(),
                    id.value(),
                    seen.exercise(),
                    actor.who().person());
            var found = tied.of(id, viewer, SHOWN).stream()
                    .filter(one -> visible(actor, one.seen()))
                    .toList();
            audit.allowed(
                    "tie.list",
                    "incident",
                    found.stream().map(one -> one.seen().incident().value()).toList(),
                    "audience");
            return Outcome.done(new Ties(
                    found.stream().map(one -> shown(actor, one)).toList(),
                    found.isEmpty() ? 0 : found.getFirst().total()));
        });
    }

    private boolean visible(Actor actor, Seen seen) {
        return access.sees(actor, seen) && access.seesField(actor, seen, Field.INDICATORS);
    }

    private Tie shown(Actor actor, TiedIncidents.Found one) {
        return access.seesField(actor, one.seen(), Field.TITLE)
                ? one.tie()
                : new Tie(one.tie().incident().untitled(), one.tie().indicators());
    }
}
