package eu.vallum.incident.calendar;

import eu.vallum.incident.regime.Regimes;
import eu.vallum.incident.regime.StageRule;
import eu.vallum.incident.regime.Wording;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of calendars, and of what stands in them. */
@Singleton
class Feeds {
    private static final Duration PAST = Duration.ofDays(14);

    private final Sql sql;
    private final Regimes regimes;

    Feeds(Sql sql, Regimes regimes) {
        this.sql = sql;
        this.regimes = regimes;
    }

    /** Those that count: one's own, or for a coordinator all of the organisation. */
    List<FeedView> of(UUID owner, String subject, boolean all) {
        return sql.list(
                "select id, scope, language, made_name, made_at, used_at from calendar_feed where owner = ? and revoked_at is"
                        + " null and (? or subject = ?) order by made_at desc, id limit 200",
                FeedView::of,
                owner,
                all,
                subject);
    }

    void add(UUID id, UUID owner, String subject, String name, MakeFeed feed, byte[] digest, Instant now) {
        sql.run(
                "insert into calendar_feed (id, owner, subject, scope, language, digest, made_at, made_name) values (?, ?, ?, ?,"
                        + " ?, ?, ?, ?)",
                id,
                owner,
                subject,
                feed.scope(),
                feed.language(),
                digest,
                now,
                name);
    }

    /** Whether it counted until now. */
    boolean revoke(UUID owner, UUID id, String subject, boolean any, Instant now) {
        return sql.run(
                        "update calendar_feed set revoked_at = ? where owner = ? and id = ? and revoked_at is null and (? or"
                                + " subject = ?)",
                        now,
                        owner,
                        id,
                        any,
                        subject)
                == 1;
    }

    /** A calendar that counts. */
    record Known(UUID id, UUID owner, String subject, boolean own, String language) {
        static Known of(Row row) {
            return new Known(
                    row.uuid("id"),
                    row.uuid("owner"),
                    row.text("subject"),
                    row.text("scope").equals("own"),
                    row.text("language"));
        }
    }

    Optional<Known> find(byte[] digest) {
        return Optional.ofNullable(sql.first(
                "select id, owner, subject, scope, language from calendar_feed where digest = ? and revoked_at is null",
                Known::of,
                (Object) digest));
    }

    void used(UUID id, Instant now) {
        sql.run("update calendar_feed set used_at = ? where id = ?", now, id);
    }

    /** Something that is due. */
    record Due(UUID id, String reference, Wording stage, Instant at) {}

    /** What the authority owes and has not met, soonest first. */
    List<Due> due(Known feed, Instant now) {
        return sql.list("""
                select c.id, c.regime, c.regime_version, c.obligation, c.due_at, i.reference
                from clock c join incident i on i.id = c.incident join incident_internal n on n.incident = c.incident
                where c.owner = ? and c.owed_by = 'authority' and c.met_at is null and c.started_at is not null and c.dropped_at is null
                  and not c.exercise and c.due_at > ? and (not ? or n.officer_subject = ?)
                order by c.due_at, c.id limit 1000""", this::due, feed.owner(), now.minus(PAST), feed.own(), feed.subject());
    }

    private Due due(Row row) {
        var stage = row.text("obligation");
        var label = regimes.exact(row.text("regime"), row.number("regime_version"))
                .flatMap(regime -> regime.stage(stage))
                .map(StageRule::label)
                .orElseGet(() -> new Wording(stage, stage));
        return new Due(row.uuid("id"), row.text("reference"), label, row.instant("due_at"));
    }
}
