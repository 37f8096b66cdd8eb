package eu.vallum.incident.webhook;

import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of calls: ordered, claimed one at a time by whichever replica is free, kept as a log. */
@Singleton
class Deliveries {
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    private final Sql sql;

    Deliveries(Sql sql) {
        this.sql = sql;
    }

    void add(UUID id, UUID owner, @Nullable UUID alert, String type, String body, Instant now) {
        sql.run(
                "insert into webhook_delivery (id, owner, alert, type, body, made_at, due_at) values (?, ?, ?::uuid, ?, ?,"
                        + " ?, ?)",
                id,
                owner,
                alert,
                type,
                body,
                now,
                now);
    }

    /** Newest first. */
    List<Delivery> page(UUID owner, @Nullable Cursor after, int limit) {
        var from = after == null ? NEWEST : after;
        return sql.list(
                "select id, alert, type, made_at, state, tries, due_at, answer, problem, finished_at from webhook_delivery"
                        + " where owner = ? and (made_at, id) < (?, ?) order by made_at desc, id desc limit ?",
                Delivery::of,
                owner,
                from.at(),
                from.id(),
                limit);
    }

    /**
     * A call to be made now.
     *
     * @param url null when the organisation has no webhook any more
     * @param secrets all that are valid
     */
    record Due(UUID id, int tries, @Nullable String url, List<String> secrets, String body) {}

    /** One that is due, put off at the same time: if its sender dies, another tries later. */
    Optional<Due> take(Instant now) {
        var due = sql.first("""
                select d.id, d.tries, d.body, w.url, w.secret, case when w.earlier_until > ? then w.earlier end as earlier
                from webhook_delivery d left join webhook w on w.organisation = d.owner
                where d.due_at <= ? order by d.due_at limit 1 for update of d skip locked""", Deliveries::due, now, now);
        if (due == null) {
            return Optional.empty();
        }
        sql.run(
                "update webhook_delivery set tries = tries + 1, due_at = ? where id = ?",
                now.plus(PAUSES.get(Math.min(due.tries(), PAUSES.size() - 1))),
                due.id());
        return Optional.of(due);
    }

    private static Due due(Row row) {
        var secrets = Stream.of(row.textOrNull("secret"), row.textOrNull("earlier"))
                .flatMap(Stream::ofNullable)
                .toList();
        return new Due(row.uuid("id"), row.number("tries"), row.textOrNull("url"), secrets, row.text("body"));
    }

    void delivered(Due due, int answer, Instant now) {
        sql.run(
                "update webhook_delivery set state = 'delivered', answer = ?, problem = null, due_at = null, finished_at = ?"
                        + " where id = ?",
                answer,
                now,
                due.id());
    }

    /** Tried again, or given up after the last pause or when trying again would not help. */
    void failed(Due due, @Nullable Integer answer, String problem, boolean hopeless, Instant now) {
        boolean over = hopeless || due.tries() + 1 > PAUSES.size();
        sql.run(
                "update webhook_delivery set answer = ?::int, problem = ?, state = case when ? then 'failed' else state end,"
                        + " due_at = case when ? then null else due_at end, finished_at = case when ? then ?::timestamptz"
                        + " end where id = ?",
                answer,
                problem,
                over,
                over,
                over,
                now,
                due.id());
    }
}
