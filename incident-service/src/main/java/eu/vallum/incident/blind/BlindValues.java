package eu.vallum.incident.blind;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of digests, each organisation's own, and the narrow functions by which they meet others'. */
@Singleton
class BlindValues {
    private final Sql sql;

    BlindValues(Sql sql) {
        this.sql = sql;
    }

    /** Until the transaction ends nobody else takes values: of two that come at once, one would not see the other. */
    void alone() {
        sql.first("select pg_advisory_xact_lock(hashtextextended('vallum.blind', 0))::text as locked", row -> true);
    }

    /** Whether values of an own incident count. */
    boolean counts(IncidentId incident) {
        return Objects.requireNonNull(
                sql.first("select vallum_blind_counts(?) as yes", row -> row.flag("yes"), incident.value()));
    }

    /** Of these digests those that the organisation has, in whatever incident. */
    Set<String> known(UUID owner, Collection<String> tags) {
        return new HashSet<>(sql.list(
                "select distinct tag from blind_value where owner = ? and tag = any (?)",
                row -> row.text("tag"),
                owner,
                tags.toArray(String[]::new)));
    }

    /** Ids of digests of one incident. */
    Map<String, UUID> ids(UUID owner, IncidentId incident, Collection<String> tags) {
        var ids = new HashMap<String, UUID>();
        sql.list(
                        "select tag, id from blind_value where owner = ? and incident = ? and tag = any (?)",
                        row -> Map.entry(row.text("tag"), row.uuid("id")),
                        owner,
                        incident.value(),
                        tags.toArray(String[]::new))
                .forEach(one -> ids.put(one.getKey(), one.getValue()));
        return ids;
    }

    /** One digest with the indicator that has its value. */
    record Fresh(String tag, @Nullable UUID indicator) {}

    void add(UUID owner, IncidentId incident, List<Fresh> values, String key, Instant now) {
        sql.batch(
                "insert into blind_value (id, owner, incident, indicator, tag, key_id, taken_at) values (?, ?, ?, ?::uuid, ?, ?, ?) "
                        + "on conflict (owner, incident, tag) do nothing",
                values.stream()
                        .map(one -> new @Nullable Object[] {
                            UuidV7.next(), owner, incident.value(), one.indicator(), one.tag(), key, now
                        })
                        .toList());
    }

    void rekey(List<String> was, List<String> becomes, String key) {
        sql.first(
                "select vallum_blind_rekey(?, ?, ?)::text as done",
                row -> true,
                was.toArray(String[]::new),
                becomes.toArray(String[]::new),
                key);
    }

    /** Drops digests of these indicators whose key is not there any more, once they were made anew. */
    void forgetLost(UUID owner, List<UUID> indicators, List<String> keys) {
        sql.run(
                "delete from blind_value where owner = ? and indicator = any (?) and key_id <> all (?)",
                owner,
                indicators.toArray(UUID[]::new),
                keys.toArray(String[]::new));
    }

    /** Takes back the digests of one incident whose values are at home; how many. */
    int forgetDigests(UUID owner, IncidentId incident) {
        return sql.run(
                "delete from blind_value where owner = ? and incident = ? and indicator is null",
                owner,
                incident.value());
    }

    /** Whom the organisation may meet. */
    List<UUID> others() {
        return sql.list("select vallum_blind_others() as other", row -> row.uuid("other"));
    }

    /** Writes matches down for both sides; how many. */
    int meet(List<String> mine, List<UUID> others, List<String> theirs, Instant now) {
        return Objects.requireNonNull(sql.first(
                "select vallum_blind_meet(?, ?, ?, ?) as met",
                row -> row.number("met"),
                mine.toArray(String[]::new),
                others.toArray(UUID[]::new),
                theirs.toArray(String[]::new),
                now));
    }

    /** The same keys as on warning lists: the first half of a digest. */
    Set<UUID> warned(Collection<UUID> keys) {
        return new HashSet<>(
                sql.list("select distinct key from warning_entry where key = any (?)", row -> row.uuid("key"), (Object)
                        keys.toArray(UUID[]::new)));
    }

    /** How many the organisation has, and how many of them are made with another key than this. */
    BlindState.Values count(UUID owner, String key) {
        return Objects.requireNonNull(sql.first(
                "select count(distinct tag) filter (where indicator is not null) as here, "
                        + "count(distinct tag) filter (where indicator is null) as digests, "
                        + "count(distinct tag) filter (where key_id <> ?) as earlier, "
                        + "(select count(*) from blind_due d where d.owner = ?) as waiting from blind_value where owner = ?",
                row -> new BlindState.Values(
                        row.big("here"), row.big("digests"), row.big("earlier"), row.big("waiting")),
                key,
                owner,
                owner));
    }

    /** The most new addresses since a time that lie in one network of 256 addresses, or of 64 bits. */
    int neighbours(UUID owner, Instant since) {
        Integer most = sql.first(
                "select count(distinct n.normal)::int as most from blind_value v join indicator n on n.id = v.indicator "
                        + "where v.owner = ? and v.taken_at >= ? and n.observable = 'ip' "
                        + "group by left(n.place, case when n.place like '4%' then 7 else 17 end) order by 1 desc limit 1",
                row -> row.number("most"), owner, since);
        return most == null ? 0 : most;
    }
}
