package eu.vallum.incident.hold;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.hold.Hold.Step;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of holds and of what was decided about them. */
@Singleton
class Holds {
    private static final String SELECT = """
            select h.id, h.incident, h.owner, h.holder, h.ground, h.explanation, coalesce(h.recipients::text[], '{}') as recipients,
                   h.state, h.review_at, h.placed_at, h.placed_by,
                   array(select distinct s.recipient::text from share s
                         where s.incident = h.incident and s.withdrawn_at is null and s.recipient <> h.agency and s.recipient <> h.holder
                           and (h.recipients is null or s.recipient = any (h.recipients))) as already_have
            from dissemination_hold h\s""";

    private final Sql sql;

    Holds(Sql sql) {
        this.sql = sql;
    }

    /** Newest first; bounded by 200. */
    List<Stored> of(IncidentId incident) {
        return sql.list(
                SELECT + "where h.incident = ? order by h.placed_at desc, h.id desc limit 200",
                Stored::of,
                incident.value());
    }

    @Nullable Stored find(IncidentId incident, HoldId id) {
        return sql.first(SELECT + "where h.incident = ? and h.id = ?", Stored::of, incident.value(), id.value());
    }

    Map<UUID, List<Step>> steps(IncidentId incident) {
        record Of(UUID hold, Step step) {}
        return sql
                .list(
                        "select hold, what, at, by_name, note, review_at from hold_step where incident = ? order by at, id",
                        row -> new Of(
                                row.uuid("hold"),
                                new Step(
                                        row.text("what"),
                                        row.instant("at"),
                                        row.text("by_name"),
                                        row.text("note"),
                                        row.instantOrNull("review_at"))),
                        incident.value())
                .stream()
                .collect(Collectors.groupingBy(Of::hold, Collectors.mapping(Of::step, Collectors.toList())));
    }

    /** Whether an organisation was asked to forward it and has not answered. */
    boolean asked(IncidentId incident, UUID spoc) {
        return sql.first(
                        "select true as yes from forwarding where incident = ? and spoc = ? and outcome is null",
                        row -> row.flag("yes"),
                        incident.value(),
                        spoc)
                != null;
    }

    void place(HoldId id, Seen seen, UUID holder, PlaceHold request, UUID agency, String by, Instant now) {
        var recipients = request.recipients();
        sql.run(
                "insert into dissemination_hold (id, incident, owner, holder, ground, explanation, recipients, agency, review_at, placed_at, "
                        + "placed_by) values (?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?, ?, ?)",
                id.value(),
                seen.incident().value(),
                seen.owner(),
                holder,
                request.ground().code(),
                request.explanation(),
                recipients == null ? null : recipients.stream().distinct().toArray(UUID[]::new),
                agency,
                request.reviewAt(),
                now,
                by);
        step(id, seen, holder, "placed", by, request.explanation(), request.reviewAt(), now);
    }

    /** Whether it was as the caller thought; whoever is faster wins. */
    boolean decide(
            HoldId id,
            Seen seen,
            UUID holder,
            HoldState from,
            HoldState to,
            String what,
            String by,
            String note,
            @Nullable Instant reviewAt,
            Instant now) {
        boolean done = sql.run(
                        "update dissemination_hold set state = ?, review_at = coalesce(?::timestamptz, review_at) "
                                + "where id = ? and holder = ? and state = ?",
                        to.code(),
                        reviewAt,
                        id.value(),
                        holder,
                        from.code())
                == 1;
        if (done) {
            step(id, seen, holder, what, by, note, reviewAt, now);
        }
        return done;
    }

    private void step(
            HoldId id,
            Seen seen,
            UUID holder,
            String what,
            String by,
            String note,
            @Nullable Instant reviewAt,
            Instant now) {
        sql.run(
                "insert into hold_step (id, hold, incident, owner, holder, what, at, by_name, note, review_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz)",
                UuidV7.next(),
                id.value(),
                seen.incident().value(),
                seen.owner(),
                holder,
                what,
                now,
                by,
                note,
                reviewAt);
    }
}
