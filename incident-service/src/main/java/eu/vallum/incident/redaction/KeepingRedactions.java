package eu.vallum.incident.redaction;

import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Shows and changes what an owner withholds from whom. It takes effect with its commit, also for what was shared before. */
@Singleton
class KeepingRedactions {
    private final Gate gate;
    private final IncidentAccess access;
    private final Redactions redactions;
    private final Directory directory;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    KeepingRedactions(
            Gate gate,
            IncidentAccess access,
            Redactions redactions,
            Directory directory,
            Timeline timeline,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.redactions = redactions;
        this.directory = directory;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Redaction.Redactions> list(IncidentId id) {
        return gate.owning(access::mayRead, id, "redaction.list", (actor, seen) -> {
            audit.allowed("redaction.list", "incident", List.of(id.value()), "owner");
            return Outcome.done(of(id));
        });
    }

    @Transactional
    Outcome<Redaction> keep(IncidentId id, UUID recipient, List<Field> fields) {
        return gate.owning(access::mayShare, id, "redaction.keep", (actor, seen) -> {
            if (!Field.REDACTABLE.containsAll(fields)) {
                return Outcome.invalid(
                        "/fields", "NotRedactable", "Name fields that can be withheld from a recipient.");
            }
            if (recipient.equals(seen.owner())
                    || !directory.canReceive(List.of(recipient)).containsKey(recipient)
                            && !directory.guest(id.value(), recipient)) {
                return Outcome.refused(IncidentProblem.UNKNOWN_RECIPIENT, null);
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            redactions.keep(seen, recipient, fields, actor.name(), now);
            timeline.add(
                    NewEntry.internal(id, seen.owner(), EntryKind.REDACTION_CHANGED, now)
                            .by(actor.name())
                            .with(recipient),
                    now);
            audit.allowed("redaction.keep", "incident", List.of(id.value()), "owner");
            return Outcome.done(of(id).items().stream()
                    .filter(one -> one.recipient().id().equals(recipient))
                    .findFirst()
                    .orElseThrow());
        });
    }

    private Redaction.Redactions of(IncidentId id) {
        var rows = redactions.of(id);
        var names = directory.named(rows.stream().map(Redactions.Stored::recipient));
        return new Redaction.Redactions(rows.stream()
                .map(row -> new Redaction(
                        Objects.requireNonNull(names.get(row.recipient())),
                        row.fields(),
                        row.changedAt(),
                        row.changedBy()))
                .toList());
    }
}
