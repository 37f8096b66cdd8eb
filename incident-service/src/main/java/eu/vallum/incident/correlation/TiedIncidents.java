package eu.vallum.incident.correlation;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.correlation.Matches.Viewer;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Joins all values of one incident with all that others hold. A few are looked up one by one; of many, both sides are read once and
 * hashed, which takes seconds for a million against a million. The policies' filter looks so costly to the planner that it would rather
 * fetch a million rows in the order of an index, so it is told what not to do, for the rest of the transaction.
 */
@Singleton
class TiedIncidents {
    private static final int MANY = 5_000;

    private static final String SIZE =
            "select count(*)::int as size from (select from indicator where incident = ? limit " + MANY + ") found";
    private static final String IN_BULK = "select set_config('enable_indexscan', 'off', true),"
            + " set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true)";

    /** From the places on the lists, which are few, to the incident's values that lie in them. A page or mailbox there is still itself. */
    private static final String WARNED = """
            select distinct inside.key from warning_place p cross join lateral (
                select n.key from indicator n
                where n.place between p.place and p.until and n.incident = ? and n.observable not in ('url', 'email')
                union all
                select n.also_key from indicator n
                where n.also_place between p.place and p.until and n.incident = ? and n.also_observable not in ('url', 'email')
                offset 0) inside""";

    private static final String TIES = """
            with mine as materialized (
                select key, normal from indicator where incident = ? and key is not null and (owner = ? or not restricted)
                union all
                select also_key, also_normal from indicator
                where incident = ? and also_key is not null and (owner = ? or not restricted)),
            telling as materialized (
                select distinct m.key from mine m
                where m.key <> all (?::uuid[])
                  and not exists (select from warning_entry e where e.key = m.key)
                  and not exists (select from warning_pattern p where not p.regex and position(p.pattern in lower(m.normal)) > 0)),
            hit as materialized (
                select d.incident, count(*) as indicators
                from (select d.incident, d.owner, d.restricted from telling t join indicator d on d.key = t.key
                      union all
                      select d.incident, d.owner, d.restricted from telling t join indicator d on d.also_key = t.key
                      where not exists (select from telling other where other.key = d.key)) d
                where d.incident <> ? and (d.owner = ? or not d.restricted)
                group by d.incident)
            select h.indicators, count(*) over () as total, i.title, o.name as owner_name, o.member_state as owner_state,
                o.kind as owner_kind,
            """ + Seen.COLUMNS + """

            from hit h
            join audience a on a.organisation = ? and a.incident = h.incident and (a.expires_at is null or a.expires_at > ?)
                and (a.persons is null or ? = any (a.persons))
            join incident_seen i on i.id = h.incident and i.exercise = ?
            left join organisation o on o.id = a.owner
            where not exists (select from redaction r where r.organisation = a.organisation and r.incident = h.incident
                and 'indicators' = any (r.fields))
            order by h.indicators desc, h.incident desc limit ?""";

    private final Sql sql;

    TiedIncidents(Sql sql) {
        this.sql = sql;
    }

    /** A tie with what decides who may see it; {@code total} is how many there are. */
    record Found(Seen seen, Tie tie, long total) {}

    /** Those with most in common first. */
    List<Found> of(IncidentId incident, Viewer viewer, int limit) {
        var id = incident.value();
        var by = viewer.organisation();
        var warned = sql.list(WARNED, row -> row.uuid("key"), id, id);
        int size = Objects.requireNonNull(sql.first(SIZE, row -> row.number("size"), id));
        if (size >= MANY) {
            sql.first(IN_BULK, row -> row);
        }
        return sql.list(
                TIES,
                TiedIncidents::found,
                id,
                by,
                id,
                by,
                warned.toArray(UUID[]::new),
                id,
                by,
                by,
                viewer.now(),
                viewer.person(),
                viewer.exercise(),
                limit);
    }

    private static Found found(Row row) {
        var seen = Seen.of(row);
        return new Found(seen, new Tie(Match.Place.of(row, seen), row.big("indicators")), row.big("total"));
    }
}
