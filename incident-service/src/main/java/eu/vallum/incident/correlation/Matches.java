package eu.vallum.incident.correlation;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.observable.Observable;
import eu.vallum.incident.observable.ObservableType;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows that match. Every way to a row is an index on keys or on places, which work under the row policies; the visibility that the
 * policies give is asked a second time here.
 */
@Singleton
class Matches {
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /**
     * {@code hit}: subject, row and relation of what matches; {@code seen}: the incidents of them that the viewer may see, with how many
     * rows. Steps are materialised, or the planner, which can't know how many hits there are, runs them once an incident.
     */
    private static final String HITS = """
            with recursive viewer as (
                select ?::uuid as organisation, ?::timestamptz as now, ?::uuid as apart, ?::boolean as exercise, ?::text as person),
            ask as (
                select n::int, key::uuid, relation::int, file::boolean from unnest(?, ?, ?, ?) as t (n, key, relation, file)),
            span as (
                select n::int, key::uuid, place, until from unnest(?, ?, ?, ?) as t (n, key, place, until)),
            file as (
                select n, key from ask where file
                union
                select f.n, other.key
                from file f
                join indicator one on one.key = f.key and one.object_name = 'file'
                join indicator other on other.incident = one.incident and other.object_uuid = one.object_uuid
                    and other.event = one.event and other.object_name = 'file' and other.observable = any (?) and other.key is not null
                cross join viewer w
                join audience a on a.organisation = w.organisation and a.incident = one.incident
                    and (a.expires_at is null or a.expires_at > w.now) and (a.persons is null or w.person = any (a.persons))
                where (one.owner = w.organisation or not (one.restricted or other.restricted))
                  and not exists (select from redaction r where r.organisation = w.organisation and r.incident = one.incident
                      and 'indicators' = any (r.fields))
                  and not exists (select from warning_entry e where e.key = other.key)),
            wanted as materialized (
                select n, key, relation from ask
                union all
                select n, key, 1 from file),
            found as materialized (
                select w.n, w.relation, d.id, d.incident, d.owner, d.restricted, d.taken_at
                from wanted w join indicator d on d.key = w.key
                union all
                select w.n, w.relation, d.id, d.incident, d.owner, d.restricted, d.taken_at
                from wanted w join indicator d on d.also_key = w.key
                union all
                select s.n, 3, d.id, d.incident, d.owner, d.restricted, d.taken_at
                from span s join indicator d on d.place between s.place and s.until
                where d.key <> s.key and not exists (
                    select from (select p.until from warning_place p where p.place <= d.place order by p.place desc limit 1) p
                    where p.until >= d.place)
                union all
                select s.n, 3, d.id, d.incident, d.owner, d.restricted, d.taken_at
                from span s join indicator d on d.also_place between s.place and s.until
                where d.also_key <> s.key and not exists (
                    select from (select p.until from warning_place p where p.place <= d.also_place order by p.place desc limit 1) p
                    where p.until >= d.also_place)),
            hit as materialized (
                select f.n, f.incident, f.id, f.taken_at, min(f.relation) as relation
                from found f cross join viewer w
                where f.incident is distinct from w.apart and (f.owner = w.organisation or not f.restricted)
                group by f.n, f.incident, f.id, f.taken_at),
            place as materialized (select n, incident, count(*) as hits from hit group by n, incident),
            seen as materialized (
                select p.n, p.incident, p.hits
                from place p
                cross join viewer w
                join audience a on a.organisation = w.organisation and a.incident = p.incident
                    and (a.expires_at is null or a.expires_at > w.now) and (a.persons is null or w.person = any (a.persons))
                join incident_seen i on i.id = p.incident and i.exercise = w.exercise
                where not exists (select from redaction r where r.organisation = w.organisation and r.incident = p.incident
                    and 'indicators' = any (r.fields)))
            """;

    private static final String COUNT =
            HITS + "select n, count(*) as incidents, sum(hits)::bigint as indicators from seen group by n";
    private static final String PAGE = HITS + """
            , top as materialized (
                select h.id, h.incident, h.relation
                from hit h join seen s on s.n = h.n and s.incident = h.incident
                where (h.taken_at, h.id) < (?, ?)
                order by h.taken_at desc, h.id desc limit ?)
            select d.id, d.type, d.value, d.restricted, d.taken_at, d.observable, d.normal, d.also_observable, d.also_normal,
                t.relation, i.title, o.name as owner_name, o.member_state as owner_state, o.kind as owner_kind,
            """ + Seen.COLUMNS + """

            from top t
            join indicator d on d.id = t.id
            join incident_seen i on i.id = t.incident
            join audience a on a.organisation = ? and a.incident = t.incident
            left join organisation o on o.id = d.owner
            order by d.taken_at desc, d.id desc""";

    private final Sql sql;

    Matches(Sql sql) {
        this.sql = sql;
    }

    /**
     * Who asks, and from where.
     *
     * @param apart the incident whose own rows are no matches, if any
     * @param exercise whether exercises are looked through; they never mix with what is real
     * @param person who asks within the organisation; empty for no person
     */
    record Viewer(UUID organisation, Instant now, @Nullable UUID apart, boolean exercise, String person) {
        private Stream<@Nullable Object> parameters() {
            return Stream.of(organisation, now, apart, exercise, person);
        }
    }

    /** Of each subject, by its number; none for what has no match. */
    Map<Integer, Tally> count(Viewer viewer, List<Subject> subjects) {
        var asked = Asked.of(subjects);
        var tallies = new HashMap<Integer, Tally>();
        if (!asked.nothing()) {
            sql.list(
                            COUNT,
                            row -> Map.entry(row.number("n"), new Tally(row.big("incidents"), row.big("indicators"))),
                            parameters(viewer, asked))
                    .forEach(one -> tallies.put(one.getKey(), one.getValue()));
        }
        return tallies;
    }

    /** A match with what decides who may see it. */
    record Found(Seen seen, boolean restricted, Match match) {
        Cursor cursor() {
            return new Cursor(match.takenAt(), match.indicator());
        }
    }

    /** What matches one subject, newest first. */
    List<Found> page(Viewer viewer, Subject subject, @Nullable Cursor after, int limit) {
        var asked = Asked.of(List.of(subject));
        if (asked.nothing()) {
            return List.of();
        }
        var from = after == null ? NEWEST : after;
        return sql.list(
                PAGE, Matches::found, parameters(viewer, asked, from.at(), from.id(), limit, viewer.organisation()));
    }

    private static @Nullable Object[] parameters(Viewer viewer, Asked asked, Object... more) {
        return Stream.of(viewer.parameters(), Stream.of(asked.parameters()), Stream.of(more))
                .flatMap(all -> all)
                .toArray();
    }

    private static Found found(Row row) {
        var seen = Seen.of(row);
        return new Found(seen, row.flag("restricted"), Match.of(row, seen));
    }

    /** An indicator as a subject, with what decides who may see it. */
    record Own(UUID id, UUID owner, boolean restricted, Instant takenAt, List<Observable> observables) {
        Cursor cursor() {
            return new Cursor(takenAt, id);
        }
    }

    /** Indicators of an incident in the order in which they were taken. */
    List<Own> indicators(IncidentId incident, @Nullable Cursor after, int limit) {
        return sql.list(
                "select id, owner, restricted, taken_at, observable, normal, also_observable, also_normal from indicator "
                        + "where incident = ? and (taken_at, id) > (?, ?) order by taken_at, id limit ?",
                Matches::own,
                incident.value(),
                after == null ? Instant.EPOCH : after.at(),
                after == null ? new UUID(0, 0) : after.id(),
                limit);
    }

    List<Own> indicator(IncidentId incident, UUID indicator) {
        return sql.list(
                "select id, owner, restricted, taken_at, observable, normal, also_observable, also_normal from indicator "
                        + "where incident = ? and id = ?",
                Matches::own,
                incident.value(),
                indicator);
    }

    private static Own own(Row row) {
        return new Own(
                row.uuid("id"), row.uuid("owner"), row.flag("restricted"), row.instant("taken_at"), observables(row));
    }

    static List<Observable> observables(Row row) {
        return Stream.of("", "also_")
                .filter(part -> row.textOrNull(part + "observable") != null)
                .map(part -> new Observable(
                        ObservableType.of(row.text(part + "observable")).orElseThrow(), row.text(part + "normal")))
                .toList();
    }
}
