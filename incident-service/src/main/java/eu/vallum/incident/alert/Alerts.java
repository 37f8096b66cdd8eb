package eu.vallum.incident.alert;

import eu.vallum.incident.alert.AlertDetails.Step;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of alerts and of what was done about them. */
@Singleton
class Alerts {
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    private static final String SELECT = "select " + AlertView.COLUMNS + "from alert ";

    private final Sql sql;

    Alerts(Sql sql) {
        this.sql = sql;
    }

    /** An alert with how far it has come. */
    record Kept(AlertView view, UUID owner, UUID about, int step, boolean reserves, int version) {
        static Kept of(Row row) {
            return new Kept(
                    AlertView.of(row),
                    row.uuid("owner"),
                    row.uuid("about"),
                    row.number("step"),
                    row.flag("reserves"),
                    row.number("version"));
        }

        AlertId id() {
            return view.id();
        }
    }

    /** The new alert; empty when there is one already. */
    Optional<Kept> add(NewAlert a, Instant now) {
        var id = AlertId.next();
        var label = a.label();
        int added = sql.run(
                """
                insert into alert (id, owner, kind, about, incident, reference, stage, stage_en, stage_fr, due_at, raised_at)
                values (?, ?, ?, ?, ?::uuid, ?::text, ?::text, ?::text, ?::text, ?::timestamptz, ?)
                on conflict (owner, kind, about) do nothing""",
                id.value(),
                a.owner(),
                a.kind().code(),
                a.about(),
                a.incident(),
                a.reference(),
                a.stage(),
                label == null ? null : label.en(),
                label == null ? null : label.fr(),
                a.dueAt(),
                now);
        if (added == 0) {
            return Optional.empty();
        }
        log(id, a.owner(), "raised", null, now);
        return Optional.ofNullable(sql.first(SELECT + "where id = ?", Kept::of, id.value()));
    }

    void log(AlertId alert, UUID owner, String what, @Nullable String name, Instant now) {
        sql.run(
                "insert into alert_log (id, alert, owner, at, what, name) values (?, ?, ?, ?, ?, ?::text)",
                UuidV7.next(),
                alert.value(),
                owner,
                now,
                what,
                name);
    }

    /** Those whose next person is to be tried, locked for this transaction. */
    List<Kept> due(Instant now, int limit) {
        return sql.list(
                SELECT + "where next_at <= ? order by next_at limit ? for update skip locked", Kept::of, now, limit);
    }

    void passed(AlertId id, int step, boolean reserves, @Nullable Instant nextAt) {
        sql.run(
                "update alert set step = ?, reserves = ?, next_at = ?::timestamptz, version = version + 1 where id = ?",
                step,
                reserves,
                nextAt,
                id.value());
    }

    void over(AlertId id, Instant now) {
        sql.run("update alert set over_at = ?, next_at = null, version = version + 1 where id = ?", now, id.value());
    }

    /** Whether nobody had answered it. */
    boolean acknowledge(UUID owner, AlertId id, String subject, String name, Instant now) {
        return sql.run(
                        "update alert set acknowledged_at = ?, acknowledged_by = ?, acknowledged_name = ?, next_at = null, version"
                                + " = version + 1 where owner = ? and id = ? and acknowledged_at is null",
                        now,
                        subject,
                        name,
                        owner,
                        id.value())
                == 1;
    }

    Optional<Kept> find(UUID owner, AlertId id) {
        return Optional.ofNullable(sql.first(SELECT + "where owner = ? and id = ?", Kept::of, owner, id.value()));
    }

    List<Step> steps(UUID owner, AlertId id) {
        return sql.list(
                "select at, what, name from alert_log where owner = ? and alert = ? order by at, id limit 500",
                Step::of,
                owner,
                id.value());
    }

    /** Newest first. */
    List<AlertView> page(UUID owner, boolean open, @Nullable Cursor after, int limit) {
        var from = after == null ? NEWEST : after;
        return sql.list(
                SELECT + "where owner = ? and (raised_at, id) < (?, ?) "
                        + (open ? "and acknowledged_at is null and over_at is null " : "")
                        + "order by raised_at desc, id desc limit ?",
                AlertView::of,
                owner,
                from.at(),
                from.id(),
                limit);
    }
}
