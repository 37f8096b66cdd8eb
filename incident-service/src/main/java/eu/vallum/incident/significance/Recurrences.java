package eu.vallum.incident.significance;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Incidents of the same entity within the six months before (Reg. (EU) 2024/2690 Art. 4), as far as their root cause is not another. */
@Singleton
class Recurrences {
    private static final int MONTHS = 6;
    private static final String CAUSE = """
            coalesce((select f.value #>> '{}' from fact f where f.incident = %s.id and f.id = 'rootCauseKind'
                order by f.version desc limit 1), 'unknown')""";
    private final Gate gate;
    private final IncidentAccess access;
    private final Sql sql;
    private final Audit audit;

    Recurrences(Gate gate, IncidentAccess access, Sql sql, Audit audit) {
        this.gate = gate;
        this.access = access;
        this.sql = sql;
        this.audit = audit;
    }

    /** Such an incident; {@code cause} is its kind of root cause, or unknown. */
    record Recurrence(UUID id, String reference, String title, Instant awareAt, String cause) {}

    /**
     * What was found.
     *
     * @param cause kind of root cause of the incident that was asked about, or unknown
     * @param count how often it happened, this time included
     */
    record Recurring(String cause, int count, List<Recurrence> items) {}

    private record Asked(Instant awareAt, String cause) {}

    @Transactional
    Outcome<Recurring> of(IncidentId id) {
        return gate.owning(access::mayRead, id, "recurrence.list", (actor, seen) -> {
            var asked = sql.list(
                            "select aware_at, " + CAUSE.formatted("i") + " as cause from incident i where i.id = ?",
                            row -> new Asked(row.instant("aware_at"), row.text("cause")),
                            id.value())
                    .getFirst();
            var found = others(id, seen.owner(), asked);
            audit.allowed(
                    "recurrence.list",
                    "incident",
                    Stream.concat(Stream.of(id.value()), found.stream().map(Recurrence::id))
                            .toList(),
                    "owner");
            return Outcome.done(new Recurring(asked.cause(), found.size() + 1, found));
        });
    }

    private List<Recurrence> others(IncidentId id, UUID owner, Asked asked) {
        var since = asked.awareAt().atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
        return sql
                .list(
                        "select o.id, o.reference, o.title, o.aware_at, " + CAUSE.formatted("o") + """
                         as cause from incident o join incident i on i.id = ? and i.owner = o.owner and i.id <> o.id
                          and i.exercise = o.exercise and (i.entity_id = o.entity_id or lower(i.entity_name) = lower(o.entity_name))
                        where o.owner = ? and o.aware_at >= ? and o.aware_at <= ? order by o.aware_at desc limit 100""",
                        row -> new Recurrence(
                                row.uuid("id"),
                                row.text("reference"),
                                row.text("title"),
                                row.instant("aware_at"),
                                row.text("cause")),
                        id.value(),
                        owner,
                        since,
                        asked.awareAt())
                .stream()
                .filter(other -> asked.cause().equals("unknown")
                        || other.cause().equals("unknown")
                        || other.cause().equals(asked.cause()))
                .toList();
    }
}
