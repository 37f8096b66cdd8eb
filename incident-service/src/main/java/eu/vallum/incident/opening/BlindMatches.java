package eu.vallum.incident.opening;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.opening.BlindMatch.Asking;
import eu.vallum.incident.opening.BlindMatch.Own;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of matches, each organisation's own side, and of what was asked about them. */
@Singleton
class BlindMatches {
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    private static final String COLUMNS =
            "id, twin, owner, coalesce(tag, '') as tag, other, found_at, ended_at, version ";

    private final Sql sql;

    BlindMatches(Sql sql) {
        this.sql = sql;
    }

    /** A row of one's own side. */
    record Side(
            MatchId id,
            UUID twin,
            UUID owner,
            String tag,
            UUID other,
            Instant foundAt,
            @Nullable Instant endedAt,
            int version) {

        static Side of(Row row) {
            return new Side(
                    new MatchId(row.uuid("id")),
                    row.uuid("twin"),
                    row.uuid("owner"),
                    row.text("tag"),
                    row.uuid("other"),
                    row.instant("found_at"),
                    row.instantOrNull("ended_at"),
                    row.number("version"));
        }

        Cursor cursor() {
            return new Cursor(foundAt, id.value());
        }
    }

    /** Newest first. */
    List<Side> page(UUID owner, boolean open, @Nullable Cursor after, int limit) {
        var from = after == null ? NEWEST : after;
        return sql.list(
                "select " + COLUMNS + "from blind_match where owner = ? and (found_at, id) < (?, ?) "
                        + (open ? "and ended_at is null " : "") + "order by found_at desc, id desc limit ?",
                Side::of,
                owner,
                from.at(),
                from.id(),
                limit);
    }

    Optional<Side> find(UUID owner, MatchId id) {
        return Optional.ofNullable(sql.first(
                "select " + COLUMNS + "from blind_match where owner = ? and id = ?", Side::of, owner, id.value()));
    }

    /** Where an organisation has these values, by digest; of each the newest ones. */
    Map<String, List<Own>> values(UUID owner, List<Side> sides) {
        record Of(String tag, Own own) {}
        return sql
                .list(
                        """
                        select v.tag, v.id, v.incident, i.reference, n.id as indicator, n.type, n.value
                        from unnest(?) t cross join lateral (
                            select * from blind_value b where b.owner = ? and b.tag = t order by b.taken_at desc, b.id desc limit 20) v
                        join incident i on i.id = v.incident left join indicator n on n.id = v.indicator
                        order by v.taken_at desc, v.id desc""",
                        row -> new Of(
                                row.text("tag"),
                                new Own(
                                        row.uuid("id"),
                                        new IncidentId(row.uuid("incident")),
                                        row.text("reference"),
                                        row.uuidOrNull("indicator"),
                                        row.textOrNull("type"),
                                        row.textOrNull("value"))),
                        sides.stream().map(Side::tag).distinct().toArray(String[]::new),
                        owner)
                .stream()
                .collect(Collectors.groupingBy(Of::tag, Collectors.mapping(Of::own, Collectors.toList())));
    }

    /** What was asked about these matches by either side, by one's own match; first the first. */
    Map<UUID, List<Asking>> askings(List<Side> sides) {
        record Of(UUID match, Asking asking) {}
        var ids = sides.stream().map(side -> side.id().value()).toArray(UUID[]::new);
        return sql
                .list(
                        "select q.*, case when q.match_from = any (?) then q.match_from else q.match_to end as mine, "
                                + "q.match_from = any (?) as ours from blind_request q "
                                + "where q.match_from = any (?) or q.match_to = any (?) order by q.asked_at, q.id limit 2000",
                        row -> new Of(row.uuid("mine"), asking(row)),
                        ids,
                        ids,
                        ids,
                        ids)
                .stream()
                .collect(Collectors.groupingBy(Of::match, Collectors.mapping(Of::asking, Collectors.toList())));
    }

    private static Asking asking(Row row) {
        var answeredAt = row.instantOrNull("answered_at");
        return new Asking(
                new AskingId(row.uuid("id")),
                row.flag("ours"),
                row.text("text"),
                row.instant("asked_at"),
                row.text("asked_by"),
                answeredAt == null ? "open" : row.flag("opened") ? "opened" : "declined",
                row.textOrNull("answer"),
                answeredAt,
                row.textOrNull("answered_by"));
    }

    /** Whether nothing that was asked waits for an answer. */
    boolean ask(AskingId id, Side side, String text, String by, Instant now) {
        return sql.run(
                        "insert into blind_request (id, match_from, match_to, asker, asked, text, asked_at, asked_by) "
                                + "values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (match_from) where answered_at is null do nothing",
                        id.value(),
                        side.id().value(),
                        side.twin(),
                        side.owner(),
                        side.other(),
                        text,
                        now,
                        by)
                == 1;
    }

    /** Whether something of this id was asked about this match by the other side. */
    boolean asked(Side side, AskingId id) {
        return sql.first(
                        "select true as yes from blind_request where id = ? and match_to = ? and asked = ?",
                        row -> row.flag("yes"),
                        id.value(),
                        side.id().value(),
                        side.owner())
                != null;
    }

    /** Whether an own incident with the value is shared with the other side. */
    boolean shared(Side side, Instant now) {
        return Objects.requireNonNull(sql.first(
                "select exists (select from blind_value v join share s on s.incident = v.incident and s.owner = v.owner "
                        + "where v.owner = ? and v.tag = ? and s.recipient = ? and s.withdrawn_at is null "
                        + "and (s.expires_at is null or s.expires_at > ?)) as yes",
                row -> row.flag("yes"),
                side.owner(),
                side.tag(),
                side.other(),
                now));
    }

    /** Whether nobody had answered it. */
    boolean answer(AskingId id, UUID asked, boolean opened, String text, String by, Instant now) {
        return sql.run(
                        "update blind_request set opened = ?, answer = ?, answered_at = ?, answered_by = ? "
                                + "where id = ? and asked = ? and answered_at is null",
                        opened,
                        text,
                        now,
                        by,
                        id.value(),
                        asked)
                == 1;
    }

    /** Sides of which their owner was not told the newest version. */
    record Untold(UUID id, int version) {}

    /** As the job: whom there is something to tell. */
    List<UUID> toTell() {
        return sql.list(
                "select distinct owner from blind_match where told < version order by 1 limit 200",
                row -> row.uuid("owner"));
    }

    /** As their owner, locked for this transaction. */
    List<Untold> untold(UUID owner) {
        return sql.list(
                "select id, version from blind_match where owner = ? and told < version order by id limit 500 for update skip locked",
                row -> new Untold(row.uuid("id"), row.number("version")),
                owner);
    }

    void told(UUID owner, Untold one) {
        sql.run("update blind_match set told = ? where owner = ? and id = ?", one.version(), owner, one.id());
    }
}
