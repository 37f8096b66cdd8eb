package eu.vallum.incident.sighting;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.sighting.Sighting.Given;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of requests for sightings and their answers. The row policies let through what the caller asked or is asked while it sees the indicator. */
@Singleton
class Sightings {
    /** Answers to one request, of which the last counts. */
    private static final int MOST = 50;

    /** Indicators in one piece, as many as can be asked about at once. */
    private static final int PIECE = 500;

    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private static final String SELECT = "select " + Seen.COLUMNS + """
            , q.id, q.asking, q.owner, q.other, q.from_owner, q.indicator, n.type, n.value, n.tags, p.pap as incident_pap, q.tlp as asked_tlp, q.text,
            q.asked_at, q.asked_by, q.due_at, q.ended_at, q.told
            from sighting_request q join indicator n on n.id = q.indicator and n.incident = q.incident
            join audience a on a.incident = q.incident join incident_seen i on i.id = q.incident
            left join incident_pap p on p.owner = q.owner and p.incident = q.incident
            """;

    private final Sql sql;

    Sightings(Sql sql) {
        this.sql = sql;
    }

    /** What was asked at once, and when. */
    record Asking(UUID id, Instant at) {
        Cursor cursor() {
            return new Cursor(at, id);
        }
    }

    /** What of an incident the caller asked or is asked, the newest first. */
    List<Asking> askings(IncidentId incident, @Nullable Cursor after, int limit) {
        var from = after == null ? NEWEST : after;
        return sql.list(
                """
                select z.asking, max(z.asked_at) as asked_at from sighting_request z where z.incident = ? and (z.asked_at, z.asking) < (?, ?)
                group by z.asking order by max(z.asked_at) desc, z.asking desc limit ?""",
                row -> new Asking(row.uuid("asking"), row.instant("asked_at")),
                incident.value(),
                from.at(),
                from.id(),
                limit);
    }

    /** The same with all that was asked. */
    List<Stored> of(IncidentId incident, List<Asking> askings) {
        return sql.list(
                SELECT
                        + "where q.incident = ? and q.asking = any (?) order by q.asked_at desc, q.asking desc, n.value, q.id",
                Stored::of,
                incident.value(),
                askings.stream().map(Asking::id).toArray(UUID[]::new));
    }

    /** What was asked at once about an incident. */
    List<Stored> of(IncidentId incident, SightingId asking) {
        return sql.list(
                SELECT + "where q.incident = ? and q.asking = ? order by n.value, q.id",
                Stored::of,
                incident.value(),
                asking.value());
    }

    /** What an organisation has to answer and has not, the soonest due first, at most so many. */
    List<Stored> waiting(UUID organisation, boolean exercise, int limit) {
        return sql.list(SELECT + """
                        where q.ended_at is null and i.exercise = ? and ((q.owner = ? and not q.from_owner) or (q.other = ? and q.from_owner))
                          and not exists (select from sighting_answer w where w.request = q.id)
                        order by q.due_at nulls last, q.asking, n.value, q.id limit ?""", Stored::of, exercise, organisation, organisation, limit);
    }

    private record Answered(UUID request, Given given) {
        static Answered of(Row row) {
            return new Answered(
                    row.uuid("request"),
                    new Given(
                            Answer.of(row.text("answer")),
                            row.instantOrNull("first_at"),
                            row.instantOrNull("last_at"),
                            row.numberOrNull("times"),
                            row.textOrNull("note"),
                            row.instant("at"),
                            row.text("by_name")));
        }
    }

    /** Answers to requests, the last first. */
    Map<UUID, List<Given>> answers(Collection<UUID> requests) {
        return sql
                .list(
                        "select request, answer, first_at, last_at, times, note, at, by_name from sighting_answer "
                                + "where request = any (?) order by request, number desc",
                        Answered::of,
                        (Object) requests.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(
                        Answered::request, Collectors.mapping(Answered::given, Collectors.toList())));
    }

    /** Of incidents the answers that count and that say whether something was seen. */
    List<SeenIndicators.Counting> counting(Collection<IncidentId> incidents) {
        return sql.list("""
                select distinct on (q.id) q.id, q.incident, q.owner, case when q.from_owner then q.other else q.owner end as answering,
                    n.id as indicator, n.uuid, n.type, n.value, n.taken_at, n.tags, p.pap as incident_pap, q.tlp, w.answer, w.first_at, w.last_at, w.times, w.note, w.at,
                    first_value(w.at) over (partition by q.id order by w.number) as since
                from sighting_request q join indicator n on n.id = q.indicator and n.incident = q.incident
                join sighting_answer w on w.request = q.id
                left join incident_pap p on p.owner = q.owner and p.incident = q.incident
                where q.incident = any (?) order by q.id, w.number desc""", SeenIndicators.Counting::of, (Object)
                incidents.stream().map(IncidentId::value).toArray(UUID[]::new));
    }

    /** An indicator as far as it is kept back by its source. */
    record Kept(UUID owner, boolean restricted) {}

    /** Those of an incident's indicators, as far as the caller sees them. */
    List<Kept> indicators(IncidentId incident, Collection<UUID> indicators) {
        return sql.list(
                "select owner, restricted from indicator where incident = ? and id = any (?)",
                row -> new Kept(row.uuid("owner"), row.flag("restricted")),
                incident.value(),
                indicators.toArray(UUID[]::new));
    }

    /** Who has the incident now by a share of the caller's for the whole organisation, and sees its indicators; no guest. */
    List<UUID> recipients(IncidentId incident) {
        return sql.list("""
                select distinct s.recipient from share s join organisation o on o.id = s.recipient
                where s.incident = ? and s.withdrawn_at is null and s.persons is null
                  and not exists (select from redaction r where r.incident = s.incident and r.organisation = s.recipient
                                  and 'indicators' = any (r.fields))
                order by s.recipient""", row -> row.uuid("recipient"), incident.value());
    }

    /** Asks each of the others about each indicator, but for what they are asked already; returns whom it asked. */
    List<UUID> ask(
            SightingId asking,
            Seen seen,
            boolean fromOwner,
            List<UUID> others,
            AskSighting request,
            Instant now,
            String by) {
        var indicators = new ArrayList<UUID>();
        var whom = new ArrayList<UUID>();
        for (var other : others) {
            request.indicators().stream().distinct().forEach(indicator -> {
                indicators.add(indicator);
                whom.add(other);
            });
        }
        return sql
                .list(
                        """
                insert into sighting_request (id, asking, incident, owner, other, from_owner, indicator, tlp, text, due_at, asked_at, asked_by)
                select t.id, ?, ?, ?, t.other, ?, t.indicator, ?, ?::text, ?::timestamptz, ?, ?
                from unnest(?::uuid[], ?::uuid[], ?::uuid[]) t (id, indicator, other)
                on conflict do nothing returning other""",
                        row -> row.uuid("other"),
                        asking.value(),
                        seen.incident().value(),
                        seen.owner(),
                        fromOwner,
                        request.tlp().label(),
                        request.text(),
                        micros(request.dueAt()),
                        now,
                        by,
                        fresh(whom.size()),
                        indicators.toArray(UUID[]::new),
                        whom.toArray(UUID[]::new))
                .stream()
                .distinct()
                .toList();
    }

    /** Lets one answer to what was asked be given after the other. */
    void inTurn(SightingId asking) {
        sql.first(
                "select pg_advisory_xact_lock(hashtextextended('sighting' || ?::text, 0))::text as locked",
                row -> true,
                asking.value().toString());
    }

    /** The same for several, in one order for everybody. */
    void inTurn(Collection<SightingId> askings) {
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended('sighting' || z.asking, 0))::text as locked "
                        + "from (select u.asking from unnest(?::text[]) u (asking) order by u.asking) z",
                row -> true,
                (Object) askings.stream().map(one -> one.value().toString()).toArray(String[]::new));
    }

    /**
     * Indicators of an incident that are called one of these names, as far as the caller sees them. All of the incident's are looked at,
     * whatever the names: those of other incidents and how many share a name can't be told by the time it takes.
     */
    List<Matching.Candidate> called(IncidentId incident, Collection<String> names) {
        return sql.list(
                """
                select n.id, n.owner, n.restricted, n.value, n.observable, n.normal, n.also_observable, n.also_normal from indicator n
                where n.incident = ? and (n.value = any (?) or n.normal = any (?) or n.also_normal = any (?)) order by n.taken_at, n.id""",
                row -> new Matching.Candidate(
                        row.uuid("id"),
                        row.uuid("owner"),
                        row.flag("restricted"),
                        row.text("value"),
                        row.textOrNull("observable"),
                        row.textOrNull("normal"),
                        row.textOrNull("also_observable"),
                        row.textOrNull("also_normal")),
                incident.value(),
                names.toArray(String[]::new),
                names.toArray(String[]::new),
                names.toArray(String[]::new));
    }

    /** What an organisation is asked about indicators of an incident and can answer. */
    List<Stored> open(IncidentId incident, UUID organisation, Collection<UUID> indicators) {
        return sql.list(
                SELECT + """
                        where q.incident = ? and q.indicator = any (?) and q.ended_at is null
                          and case when q.from_owner then q.other else q.owner end = ?
                          and not exists (select from sighting_answer w where w.request = q.id and w.number = ?)
                        order by q.asked_at, q.asking, n.value, q.id""", Stored::of, incident.value(), indicators.toArray(UUID[]::new), organisation, MOST);
    }

    /** Whether one of these requests was answered as often as can be. */
    boolean full(Collection<UUID> requests) {
        return sql.first(
                        "select 1 from sighting_answer where request = any (?) and number = ? limit 1",
                        row -> true,
                        requests.toArray(UUID[]::new),
                        MOST)
                != null;
    }

    /** Adds an answer to each request, after those given. */
    void answer(List<Stored> requests, AnswerSighting said, Instant now, String by) {
        sql.run(
                """
                insert into sighting_answer (id, request, incident, owner, number, answer, first_at, last_at, times, note, at, by_name)
                select t.id, t.request, ?, ?, coalesce((select max(w.number) from sighting_answer w where w.request = t.request), 0) + 1,
                    ?, ?::timestamptz, ?::timestamptz, ?::integer, ?::text, ?, ?
                from unnest(?::uuid[], ?::uuid[]) t (id, request)""",
                requests.getFirst().seen().incident().value(),
                requests.getFirst().owner(),
                said.answer().code(),
                micros(said.firstSeen()),
                micros(said.lastSeen()),
                said.times(),
                said.note(),
                now,
                by,
                fresh(requests.size()),
                requests.stream().map(Stored::id).toArray(UUID[]::new));
    }

    /** Adds to each request that it was seen, when and how often. */
    void answer(Seen seen, Map<UUID, Tally> requests, Instant now, String by) {
        if (requests.isEmpty()) {
            return;
        }
        sql.run(
                """
                insert into sighting_answer (id, request, incident, owner, number, answer, first_at, last_at, times, at, by_name)
                select t.id, t.request, ?, ?, coalesce((select max(w.number) from sighting_answer w where w.request = t.request), 0) + 1,
                    'seen', t.first_at::timestamptz, t.last_at::timestamptz, t.times::integer, ?, ?
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[]) t (id, request, first_at, last_at, times)""",
                seen.incident().value(),
                seen.owner(),
                now,
                by,
                fresh(requests.size()),
                requests.keySet().toArray(UUID[]::new),
                texts(requests, Tally::first),
                texts(requests, Tally::last),
                texts(requests, Tally::times));
    }

    private static @Nullable String[] texts(Map<UUID, Tally> requests, Function<Tally, @Nullable Object> part) {
        return requests.values().stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    /** Tells the owner what nobody asked, in as many pieces as it takes. */
    List<SightingId> tell(Seen seen, UUID other, Map<UUID, Tally> indicators, Instant now, String by) {
        var askings = new ArrayList<SightingId>();
        var at = new UUID[indicators.size()];
        for (int i = 0; i < at.length; i++) {
            if (i % PIECE == 0) {
                askings.add(SightingId.next());
            }
            at[i] = askings.getLast().value();
        }
        if (askings.isEmpty()) {
            return askings;
        }
        var ids = fresh(at.length);
        sql.run(
                """
                insert into sighting_request (id, asking, incident, owner, other, from_owner, indicator, tlp, told, asked_at, asked_by, ended_at)
                select t.id, t.asking, ?, ?, ?, true, t.indicator, ?, true, ?, ?, ?
                from unnest(?::uuid[], ?::uuid[], ?::uuid[]) t (id, asking, indicator)""",
                seen.incident().value(),
                seen.owner(),
                other,
                seen.label().label(),
                now,
                by,
                now,
                ids,
                at,
                indicators.keySet().toArray(UUID[]::new));
        var said = new LinkedHashMap<UUID, Tally>();
        for (var tally : indicators.values()) {
            said.put(ids[said.size()], tally);
        }
        answer(seen, said, now, by);
        return askings;
    }

    /** Ends what was asked at once; the owner's recipients of whom or by whom something open was asked. */
    List<UUID> end(SightingId asking, Instant now) {
        return sql
                .list(
                        "update sighting_request set ended_at = ? where asking = ? and ended_at is null returning other",
                        row -> row.uuid("other"),
                        now,
                        asking.value())
                .stream()
                .distinct()
                .toList();
    }

    private static UUID[] fresh(int count) {
        return Stream.generate(UuidV7::next).limit(count).toArray(UUID[]::new);
    }

    private static @Nullable Instant micros(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }
}
