package eu.vallum.incident.forwarding;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of requests to forward. The owner asks and the single point of contact answers; the row policies keep each to its part. */
@Singleton
class Forwardings {
    private static final String SELECT =
            "select id, incident, owner, spoc, states, note, outcome, asked_at, asked_by, answered_at, answered_by, reason, "
                    + "forwarded_to::text[] as forwarded_to from forwarding ";

    private final Sql sql;

    Forwardings(Sql sql) {
        this.sql = sql;
    }

    /** Newest first; bounded by 200. */
    List<Stored> of(IncidentId incident) {
        return sql.list(
                SELECT + "where incident = ? order by asked_at desc, id desc limit 200", Stored::of, incident.value());
    }

    @Nullable Stored find(ForwardingId id) {
        return sql.first(SELECT + "where id = ?", Stored::of, id.value());
    }

    /** The same, locked against a second answer. */
    @Nullable Stored lock(ForwardingId id) {
        return sql.first(SELECT + "where id = ? for update", Stored::of, id.value());
    }

    /** Whether it was not asked already. */
    boolean ask(
            ForwardingId id,
            IncidentId incident,
            UUID owner,
            UUID spoc,
            Collection<String> states,
            @Nullable String note,
            Instant now,
            String by) {
        return sql.run(
                        "insert into forwarding (id, incident, owner, spoc, states, note, asked_at, asked_by) "
                                + "values (?, ?, ?, ?, ?, ?::text, ?, ?) on conflict do nothing",
                        id.value(),
                        incident.value(),
                        owner,
                        spoc,
                        states.toArray(String[]::new),
                        note,
                        now,
                        by)
                == 1;
    }

    void answer(
            ForwardingId id,
            ForwardingState state,
            @Nullable String reason,
            Collection<UUID> forwardedTo,
            Instant now,
            String by) {
        sql.run(
                "update forwarding set outcome = ?, reason = ?::text, forwarded_to = ?, answered_at = ?, answered_by = ? "
                        + "where id = ? and outcome is null",
                state.code(),
                reason,
                forwardedTo.toArray(UUID[]::new),
                now,
                by,
                id.value());
    }

    /** Who has the incident now, as far as the caller's desk shows it. */
    Set<UUID> holders(IncidentId incident, UUID organisation) {
        var held = sql.first(
                "select holders::text[] as holders from crossing where incident = ? and organisation = ?",
                row -> row.texts("holders"),
                incident.value(),
                organisation);
        var holders = new HashSet<UUID>();
        if (held != null) {
            held.forEach(id -> holders.add(UUID.fromString(id)));
        }
        return holders;
    }
}
