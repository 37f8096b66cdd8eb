package eu.vallum.research.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.research.project.Status;
import eu.vallum.research.search.SearchPage.Count;
import eu.vallum.research.search.SearchPage.Facets;
import eu.vallum.research.search.SearchPage.Head;
import eu.vallum.research.search.SearchPage.Hit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries the public projection. Knows nothing else. */
@Singleton
class PublicProjects {
    /** A hit with where it stands in the order. */
    record Ranked(SearchCursor cursor, Hit hit) {}

    /** What a first page counts. */
    record Counted(long total, Facets facets) {}

    private static final String MATCH = "search @@ websearch_to_tsquery('english', ?)";

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    PublicProjects(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** One more than the limit, best first; only the page's own rows are excerpted. */
    List<Ranked> page(SearchQuery query) {
        var where = new Where(query);
        var words = query.words();
        var rank = words == null ? "0::real" : "ts_rank(search, websearch_to_tsquery('english', ?))";
        var order = words == null ? "registered_at desc, id desc" : "rank desc, registered_at desc, id desc";
        var after = query.after();
        var parameters = new ArrayList<@Nullable Object>();
        if (words != null) {
            parameters.add(words);
        }
        parameters.addAll(where.parameters());
        var beyond = "";
        if (after != null && words == null) {
            beyond = "where (registered_at, id) < (?, ?)";
        } else if (after != null) {
            beyond = "where (rank, registered_at, id) < (?, ?, ?)";
            parameters.add(after.rank());
        }
        if (after != null) {
            parameters.add(after.at());
            parameters.add(after.id());
        }
        parameters.add(query.limit() + 1);
        var headline = words == null
                ? "left(p.abstract, 300)"
                : "ts_headline('english', left(p.abstract, 20000), websearch_to_tsquery('english', ?), ?)";
        var statement = """
                with found as materialized (
                    select * from (select id, registered_at, %s as rank from public_project %s) ranked %s order by %s limit ?)
                select f.id, f.rank, f.registered_at, p.version, p.head, %s as excerpt
                from found f join public_project p using (id) order by f.rank desc, f.registered_at desc, f.id desc""".formatted(rank, where.clause(), beyond, order, headline);
        if (words != null) {
            parameters.add(words);
            parameters.add(Highlight.OPTIONS);
        }
        return sql.list(statement, this::ranked, parameters.toArray());
    }

    /** Totals of the whole result; a facet is counted without the filter of its own kind. One pass over the matches. */
    Counted counted(SearchQuery query) {
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(query.domains());
        parameters.add(query.domains());
        parameters.add(query.countries());
        parameters.add(query.countries());
        parameters.add(query.programmes());
        parameters.add(query.programmes());
        var words = query.words();
        if (words != null) {
            parameters.add(words);
        }
        var statement = """
                with hit as materialized (
                    select domains, countries, programme, (?::text[] = '{}' or domains && ?) as d, (?::text[] = '{}' or countries && ?) as c,
                        (?::text[] = '{}' or programme = any (?)) as p
                    from public_project %s)
                (select 'total' as facet, '' as value, count(*) as n from hit where d and c and p)
                union all (select 'domain', x, count(*) from hit, unnest(domains) x where c and p group by x order by 3 desc, 2 limit 50)
                union all (select 'country', x, count(*) from hit, unnest(countries) x where d and p group by x order by 3 desc, 2 limit 50)
                union all (select 'programme', programme, count(*) from hit where d and c and programme is not null
                    group by programme order by 3 desc, 2 limit 50)""".formatted(words == null ? "" : "where " + MATCH);
        var facets = new Facets(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        long[] total = {0};
        sql.list(
                statement,
                row -> {
                    var count = new Count(row.text("value"), row.big("n"));
                    return switch (row.text("facet")) {
                        case "domain" -> facets.domain().add(count);
                        case "country" -> facets.country().add(count);
                        case "programme" -> facets.programme().add(count);
                        default -> (total[0] = count.count()) >= 0;
                    };
                },
                parameters.toArray());
        return new Counted(total[0], facets);
    }

    private Ranked ranked(Row row) {
        try {
            var head = json.readValue(row.text("head"), Head.class);
            var id = row.uuid("id");
            var status = Status.on(LocalDate.now(clock), head.status(), head.startDate(), head.endDate());
            var hit = new Hit(
                    id,
                    row.number("version"),
                    head.reference(),
                    head.acronym(),
                    head.title(),
                    head.coordinator(),
                    head.programme(),
                    head.startDate(),
                    head.endDate(),
                    status,
                    head.domains(),
                    head.countries(),
                    head.organisations(),
                    Highlight.pieces(row.text("excerpt")));
            return new Ranked(new SearchCursor(row.real("rank"), row.instant("registered_at"), id), hit);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The filters as a clause with its parameters. */
    private record Where(String clause, List<Object> parameters) {
        Where(SearchQuery query) {
            var parts = new ArrayList<String>();
            var parameters = new ArrayList<Object>();
            if (query.words() != null) {
                parts.add(MATCH);
                parameters.add(query.words());
            }
            if (!query.domains().isEmpty()) {
                parts.add("domains && ?");
                parameters.add(query.domains());
            }
            if (!query.countries().isEmpty()) {
                parts.add("countries && ?");
                parameters.add(query.countries());
            }
            if (!query.programmes().isEmpty()) {
                parts.add("programme = any (?)");
                parameters.add(query.programmes());
            }
            this(parts.isEmpty() ? "" : "where " + String.join(" and ", parts), parameters);
        }
    }
}
