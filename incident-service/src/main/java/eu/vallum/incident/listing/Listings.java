package eu.vallum.incident.listing;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.listing.ListRequest.Part;
import eu.vallum.incident.listing.Selecting.Selected;
import eu.vallum.incident.listing.Selecting.Shown;
import eu.vallum.incident.report.Officer;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The projection that lists are read from. The row policy leaves each caller the rows of its own organisation. */
@Singleton
class Listings {
    private static final int WORDS = 10;

    private final Sql sql;

    Listings(Sql sql) {
        this.sql = sql;
    }

    /** The words of a text as they are kept; of a longer one the first that the alphabet has. Null without a text. */
    @Nullable List<String> words(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : sql.list(
                        "select w from unnest(vallum_words(?)) w limit ?",
                        row -> row.text("w"),
                        text.replace('\0', ' '),
                        WORDS);
    }

    /** The same of several texts at once. */
    Map<String, List<String>> words(Collection<String> texts) {
        return texts.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                "select q, vallum_words(q) as w from unnest(?::text[]) q",
                                row -> Map.entry(
                                        row.text("q"),
                                        row.texts("w").stream().limit(WORDS).toList()),
                                (Object) texts.toArray(String[]::new))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Which of these lists hold an organisation's row of an incident, by their place among them; one statement for all of them. */
    Set<Integer> holding(UUID organisation, UUID incident, List<Criteria> lists) {
        var parameters = new ArrayList<@Nullable Object>();
        var asked = IntStream.range(0, lists.size())
                .mapToObj(n -> {
                    var criteria = lists.get(n);
                    var narrowed = new StringBuilder();
                    parameters.addAll(criteria.parameters());
                    parameters.add(organisation);
                    parameters.add(incident);
                    criteria.facets().forEach((facet, values) -> {
                        narrowed.append(" and ").append(facet.condition());
                        parameters.add(values);
                    });
                    return "select " + n + " as n from " + criteria.rows()
                            + " where l.organisation = ? and l.incident = ?" + narrowed;
                })
                .collect(Collectors.joining(" union all "));
        return Set.copyOf(sql.list(asked, row -> row.number("n"), parameters.toArray()));
    }

    /** Rows of a part of a list, in the direction of reading, one more than wanted when there is more. */
    List<Listed> page(Criteria criteria, Part part) {
        var column = "l." + part.sort().column();
        var direction = part.falling() ? " desc" : "";
        var parameters = new ArrayList<@Nullable Object>(criteria.parameters());
        var narrowed = new StringBuilder();
        criteria.facets().forEach((facet, values) -> {
            narrowed.append(" and ").append(facet.condition());
            parameters.add(values);
        });
        var from = part.from();
        if (from != null) {
            narrowed.append(" and (")
                    .append(column)
                    .append(", l.incident) ")
                    .append(part.falling() ? "<" : ">")
                    .append(" (?, ?)");
            parameters.add(part.sort().parameter(from.key()));
            parameters.add(from.id());
        }
        parameters.add(part.limit() + 1);
        return sql.list(
                "select l.organisation, l.incident, " + column + " as key from " + criteria.rows() + " where true"
                        + narrowed + " order by " + column + direction + ", l.incident" + direction + " limit ?",
                row -> new Listed(
                        row.uuid("organisation"),
                        new IncidentId(row.uuid("incident")),
                        part.sort().key(row)),
                parameters.toArray());
    }

    private static final String SELECTED =
            "select l.organisation, l.incident, l.owner, i.reference, i.version, i.status, i.tlp, n.officer_subject, "
                    + "n.officer_name from ";
    private static final String WITH_ITS_OFFICER =
            " join incident_seen i on i.id = l.incident left join incident_internal n on n.incident = l.incident ";
    private static final String NEWEST_FIRST = " order by l.received_at desc, l.incident desc";

    /** Incidents that pass, newest receipt first, as an act on many needs them. */
    List<Selected> select(Criteria criteria, int limit) {
        var parameters = new ArrayList<@Nullable Object>(criteria.parameters());
        var narrowed = new StringBuilder();
        criteria.facets().forEach((facet, values) -> {
            narrowed.append(" and ").append(facet.condition());
            parameters.add(values);
        });
        parameters.add(limit);
        return sql.list(
                SELECTED + criteria.rows() + WITH_ITS_OFFICER + "where true" + narrowed + NEWEST_FIRST + " limit ?",
                Listings::selected,
                parameters.toArray());
    }

    /** All that a list shows, in its order. */
    List<Shown> shown(Criteria criteria, Sort sort, boolean descending, int limit) {
        var parameters = new ArrayList<@Nullable Object>(criteria.parameters());
        var narrowed = new StringBuilder();
        criteria.facets().forEach((facet, values) -> {
            narrowed.append(" and ").append(facet.condition());
            parameters.add(values);
        });
        parameters.add(limit);
        var direction = descending ? " desc" : "";
        return sql.list(
                "select l.organisation, l.incident, l.changed_at from " + criteria.rows() + " where true" + narrowed
                        + " order by l." + sort.column() + direction + ", l.incident" + direction + " limit ?",
                row -> new Shown(
                        row.uuid("organisation"), new IncidentId(row.uuid("incident")), row.instant("changed_at")),
                parameters.toArray());
    }

    /** Incidents by id. */
    List<Selected> select(List<UUID> ids, Instant now) {
        return sql.list(
                SELECTED + "listing l" + WITH_ITS_OFFICER
                        + "where l.incident = any (?) and (l.expires_at is null or l.expires_at > ?)" + NEWEST_FIRST,
                Listings::selected,
                ids.toArray(UUID[]::new),
                now);
    }

    private static Selected selected(Row row) {
        var subject = row.textOrNull("officer_subject");
        return new Selected(
                row.uuid("organisation"),
                new IncidentId(row.uuid("incident")),
                row.uuid("owner"),
                row.text("reference"),
                row.number("version"),
                row.text("status"),
                Tlp.of(row.text("tlp")),
                subject == null ? null : new Officer(subject, row.textOrNull("officer_name")));
    }

    /** How many rows have a value of a facet; the facet is null for how many there are at all. */
    record Counted(UUID organisation, @Nullable Facet facet, List<String> values, long count) {}

    /**
     * Counts the values of every facet in one pass. A row counts for a facet when it passes what is asked of all the others, so that the
     * numbers beside values not chosen say what choosing them would add. Rows that agree in everything are counted first: what is left
     * to count by each facet is little, however many incidents there are.
     */
    List<Counted> counts(Criteria criteria) {
        sql.list("select set_config('work_mem', '64MB', true)", row -> true);
        var parameters = new ArrayList<@Nullable Object>();
        var asked = criteria.facets().keySet();
        var passes = new StringBuilder();
        var passed = new StringBuilder("0");
        var sums = new StringBuilder("sum(n)").append(passing(asked, null)).append(" as total");
        criteria.facets().forEach((facet, values) -> {
            passes.append(", coalesce(")
                    .append(facet.condition())
                    .append(", false) as ")
                    .append(facet.passes());
            passed.append(" + ").append(facet.passes()).append("::int");
            sums.append(", sum(n)").append(passing(asked, facet)).append(" as ").append(facet.column());
            parameters.add(values);
        });
        parameters.addAll(criteria.parameters());
        var columns = Arrays.stream(Facet.values())
                .map(facet -> facet.value() + " as " + facet.column() + "_value")
                .collect(Collectors.joining(", "));
        var names = Arrays.stream(Facet.values())
                .map(facet -> facet.column() + "_value")
                .toList();
        var every = String.join(", ", names);
        return sql
                .list(
                        "select organisation, grouping(" + every + ") as by, " + every + ", " + sums
                                + " from (select l.organisation, "
                                + columns + passes + ", count(*) as n from " + criteria.rows() + " group by "
                                + IntStream.rangeClosed(1, 1 + names.size() + asked.size())
                                        .mapToObj(Integer::toString)
                                        .collect(Collectors.joining(", "))
                                + ") l where " + passed + " >= " + (asked.size() - 1)
                                + " group by organisation, grouping sets ((), ("
                                + String.join("), (", names) + "))",
                        row -> counted(row, asked),
                        parameters.toArray())
                .stream()
                .filter(row -> !row.values().isEmpty() && row.count() > 0)
                .toList();
    }

    private static Counted counted(Row row, Set<Facet> asked) {
        int all = Facet.values().length;
        int by = all - 1 - Integer.numberOfTrailingZeros(~row.number("by") & ((1 << all) - 1));
        var facet = by < 0 ? null : Facet.values()[by];
        var count = row.bigOrNull(facet != null && asked.contains(facet) ? facet.column() : "total");
        return new Counted(
                row.uuid("organisation"),
                facet,
                facet == null ? List.of("") : facet.values(row),
                count == null ? 0 : count);
    }

    private static String passing(Set<Facet> asked, @Nullable Facet except) {
        var conditions = asked.stream()
                .filter(facet -> facet != except)
                .map(Facet::passes)
                .collect(Collectors.joining(" and "));
        return conditions.isEmpty() ? "" : " filter (where " + conditions + ")";
    }

    /** How many rows are of an entity, and how many entities there are. */
    record OfEntity(UUID organisation, UUID entity, long count, long all) {}

    /**
     * Counts rows by entity, the most frequent first and the one asked for before them. There may be as many entities as incidents, so they are
     * counted by themselves and not beside the fields with a few values. A row without one that its reader is told counts nowhere.
     */
    List<OfEntity> entities(Criteria criteria, @Nullable UUID asked, int limit) {
        var parameters = new ArrayList<@Nullable Object>(criteria.parameters());
        var narrowed = new StringBuilder();
        criteria.facets().forEach((facet, values) -> {
            narrowed.append(" and ").append(facet.condition());
            parameters.add(values);
        });
        parameters.add(asked);
        parameters.add(limit);
        return sql.list(
                "select organisation, entity, n, count(*) over (partition by organisation) as every from (select l.organisation, l.entity, count(*) as n from "
                        + criteria.rows() + " where l.entity is not null" + narrowed
                        + " group by l.organisation, l.entity) e"
                        + " order by e.entity is not distinct from ?::uuid desc, n desc, e.entity limit ?",
                row -> new OfEntity(row.uuid("organisation"), row.uuid("entity"), row.big("n"), row.big("every")),
                parameters.toArray());
    }

    /** What entities are called: by the caller's register, or on the newest of the incidents that name them to the caller. */
    Map<String, String> entityNames(String subject, Collection<UUID> entities) {
        return sql
                .list(
                        """
                        select e.id, coalesce(r.name, n.name) as name from unnest(?::uuid[]) e(id)
                        left join entity r on r.id = e.id
                        left join lateral (
                            select i.entity_name as name from listing l join incident_seen i on i.id = l.incident
                            where l.entity = e.id and i.entity_id = e.id and i.entity_name <> ''
                              and (l.persons is null or ? = any (l.persons))
                            order by l.received_at desc, l.incident desc limit 1) n on true
                        where coalesce(r.name, n.name) is not null""",
                        row -> Map.entry(row.uuid("id").toString(), row.text("name")),
                        entities.toArray(UUID[]::new),
                        subject)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    /** Names of the caller's officers by subject, as they were last written down. */
    Map<String, String> officers(UUID owner, Collection<String> subjects) {
        return sql
                .list(
                        """
                        select s.subject, n.officer_name from unnest(?::text[]) s(subject) cross join lateral (
                            select n.officer_name from incident_internal n where n.owner = ? and n.officer_subject = s.subject
                            order by n.received_at desc, n.incident desc limit 1) n where n.officer_name is not null""",
                        row -> Map.entry(row.text("subject"), row.text("officer_name")),
                        subjects.toArray(String[]::new),
                        owner)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
