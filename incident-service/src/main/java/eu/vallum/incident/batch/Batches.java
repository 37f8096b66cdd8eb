package eu.vallum.incident.batch;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Orderer;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of batches, of their parts and of what was refused. */
@Singleton
class Batches {
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    private final Sql sql;

    Batches(Sql sql) {
        this.sql = sql;
    }

    void add(
            UUID id,
            IncidentId incident,
            Acting who,
            BatchKind kind,
            String name,
            boolean dry,
            long bytes,
            Instant now) {
        sql.run(
                "insert into batch (id, incident, owner, kind, name, dry, bytes, created_at, subject, person, client, member_state, "
                        + "assurance) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                incident.value(),
                who.organisation(),
                kind.code(),
                name,
                dry,
                bytes,
                now,
                who.subject(),
                who.name(),
                who.kind() == Acting.Kind.CLIENT,
                who.memberState(),
                who.assurance().name());
    }

    void addPart(UUID batch, UUID owner, IncidentId incident, int number, byte[] content) {
        sql.run(
                "insert into batch_part (batch, owner, incident, number, content) values (?, ?, ?, ?, ?)",
                batch,
                owner,
                incident.value(),
                number,
                content);
    }

    Optional<byte[]> part(UUID batch, int number) {
        return sql.with(connection -> {
            try (var part =
                    connection.prepareStatement("select content from batch_part where batch = ? and number = ?")) {
                part.setObject(1, batch);
                part.setInt(2, number);
                try (var found = part.executeQuery()) {
                    return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    void forgetParts(UUID batch) {
        sql.run("delete from batch_part where batch = ?", batch);
    }

    /** A batch that is to be worked on. */
    record Due(UUID id, IncidentId incident, BatchKind kind, boolean dry, long position, Acting who) {}

    /** One that waits, or whose worker is gone; it is the caller's until the lease ends. As the job {@code batches}. */
    Optional<Due> claim(Instant now, Instant leaseUntil) {
        var due = sql.first(
                "select * from batch where state in ('waiting', 'running') and (lease_until is null or lease_until < ?) "
                        + "order by created_at limit 1 for update skip locked",
                Batches::due,
                now);
        if (due == null) {
            return Optional.empty();
        }
        sql.run(
                "update batch set state = 'running', lease_until = ?, started_at = coalesce(started_at, ?) where id = ?",
                leaseUntil,
                now,
                due.id());
        return Optional.of(due);
    }

    private static Due due(Row row) {
        return new Due(
                row.uuid("id"),
                new IncidentId(row.uuid("incident")),
                BatchKind.of(row.text("kind")).orElseThrow(),
                row.flag("dry"),
                row.big("position"),
                Orderer.of(row, row.uuid("owner"), row.text("person")));
    }

    /** What a step adds. */
    record Step(long from, long read, long taken, long alreadyThere, List<Reject> rejects, long ignored) {}

    /** False when somebody else went on from there, or it is to be stopped. */
    boolean advance(UUID batch, Step step, Instant leaseUntil) {
        return sql.run(
                        "update batch set position = position + ?, taken = taken + ?, already_there = already_there + ?, "
                                + "rejected = rejected + ?, ignored = ?, lease_until = ? "
                                + "where id = ? and state = 'running' and position = ? and not cancelling",
                        step.read(),
                        step.taken(),
                        step.alreadyThere(),
                        (long) step.rejects().size(),
                        step.ignored(),
                        leaseUntil,
                        batch,
                        step.from())
                == 1;
    }

    void reject(UUID batch, UUID owner, IncidentId incident, long from, List<Reject> rejects) {
        var rows = new java.util.ArrayList<@Nullable Object[]>();
        for (int i = 0; i < rejects.size(); i++) {
            var one = rejects.get(i);
            rows.add(new @Nullable Object[] {
                batch, owner, incident.value(), from + i, one.place(), one.value(), one.reason()
            });
        }
        sql.batch(
                "insert into batch_reject (batch, owner, incident, number, place, value, reason) values (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    List<Reject> rejects(UUID batch) {
        return sql.list(
                "select place, value, reason from batch_reject where batch = ? order by number",
                row -> new Reject(row.text("place"), row.text("value"), row.text("reason")),
                batch);
    }

    void end(UUID batch, BatchState state, @Nullable String problem, Instant now) {
        sql.run(
                "update batch set state = ?, problem = ?::text, ended_at = ?, lease_until = null where id = ?",
                state.code(),
                problem,
                now,
                batch);
    }

    void cancel(UUID batch) {
        sql.run("update batch set cancelling = true where id = ?", batch);
    }

    /** After a dry run: from the beginning, and for good. */
    void startForGood(UUID batch) {
        sql.run("delete from batch_reject where batch = ?", batch);
        sql.run(
                "update batch set dry = false, state = 'waiting', cancelling = false, started_at = null, ended_at = null, position = 0, "
                        + "taken = 0, already_there = 0, rejected = 0, ignored = 0 where id = ?",
                batch);
    }

    @Nullable Batch find(IncidentId incident, UUID id) {
        return sql.first("select * from batch where incident = ? and id = ?", Batches::view, incident.value(), id);
    }

    /** As {@link #find}, held until the transaction ends. */
    @Nullable Batch hold(IncidentId incident, UUID id) {
        return sql.first(
                "select * from batch where incident = ? and id = ? for update", Batches::view, incident.value(), id);
    }

    /** The latest first. */
    List<Batch> page(IncidentId incident, UUID owner, @Nullable Cursor after, int limit) {
        var from = after == null ? NEWEST : after;
        return sql.list(
                "select * from batch where owner = ? and incident = ? and (created_at, id) < (?, ?) "
                        + "order by created_at desc, id desc limit ?",
                Batches::view,
                owner,
                incident.value(),
                from.at(),
                from.id(),
                limit);
    }

    private static Batch view(Row row) {
        return new Batch(
                row.uuid("id"),
                row.uuid("incident"),
                BatchKind.of(row.text("kind")).orElseThrow(),
                row.text("name"),
                BatchState.of(row.text("state")),
                row.flag("dry"),
                row.big("bytes"),
                row.instant("created_at"),
                row.text("person"),
                row.instantOrNull("started_at"),
                row.instantOrNull("ended_at"),
                row.flag("cancelling"),
                row.big("position"),
                row.big("taken"),
                row.big("already_there"),
                row.big("rejected"),
                row.big("ignored"),
                row.textOrNull("problem"));
    }
}
