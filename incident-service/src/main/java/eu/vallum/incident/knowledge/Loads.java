package eu.vallum.incident.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.platform.page.NameCursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.sql.Sql.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of bundles that were taken, and of what was found in them. */
@Singleton
class Loads {
    private static final UUID NONE = new UUID(0, 0);
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Sql sql;

    Loads(Sql sql) {
        this.sql = sql;
    }

    List<Load> newest() {
        return sql.list("select * from knowledge_load order by started_at desc, id desc limit 100", Loads::load);
    }

    boolean has(UUID load) {
        return Boolean.TRUE.equals(sql.first(
                "select exists (select from knowledge_load where id = ?) as there", row -> row.flag("there"), load));
    }

    private static Load load(Row row) {
        var problem = row.textOrNull("problem");
        return new Load(
                row.uuid("id"),
                row.text("file"),
                row.text("sha256"),
                row.text("state"),
                row.instant("started_at"),
                row.instantOrNull("ended_at"),
                row.number("read"),
                row.number("kept"),
                row.number("unchanged"),
                row.number("refused"),
                row.number("findings"),
                types(row.text("types")),
                problem == null ? null : BundleProblem.of(problem));
    }

    /** A finding with where the list goes on after it. */
    record Numbered(Finding finding, String place) {
        NameCursor cursor() {
            return new NameCursor(place, NONE);
        }
    }

    /** In the order in which they were found. */
    List<Numbered> findings(UUID load, NameCursor after, int limit) {
        return sql.list(
                "select *, lpad(number::text, 10, '0') as place from knowledge_finding where load = ? "
                        + "and lpad(number::text, 10, '0') > ? order by number limit ?",
                row -> {
                    var code = FindingCode.of(row.text("code"));
                    return new Numbered(
                            new Finding(
                                    row.number("position"),
                                    orNull(row.text("object")),
                                    orNull(row.text("type")),
                                    code,
                                    !code.refuses(),
                                    orNull(row.text("detail"))),
                            row.text("place"));
                },
                load,
                after.name(),
                limit);
    }

    /**
     * Begins with a file, or begins anew where somebody who began with it is gone; null when it was taken or somebody is at it. As the job.
     */
    @Nullable UUID begin(UUID id, String file, String sha256, Instant now, Instant leaseUntil) {
        var load = sql.first("""
                insert into knowledge_load as known (id, file, sha256, state, started_at, lease_until) values (?, ?, ?, 'running', ?, ?)
                on conflict (file, sha256) do update
                    set started_at = excluded.started_at, lease_until = excluded.lease_until, read = 0, kept = 0, unchanged = 0,
                        refused = 0, findings = 0, types = '{}'
                    where known.state = 'running' and known.lease_until < excluded.started_at
                returning id""", row -> row.uuid("id"), id, file, sha256, now, leaseUntil);
        if (load != null) {
            sql.run("delete from knowledge_finding where load = ?", load);
        }
        return load;
    }

    /** @param findings those that the tally counted last */
    void advance(UUID load, Tally tally, List<Finding> findings, Instant leaseUntil) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var one : findings) {
            rows.add(new @Nullable Object[] {
                load,
                tally.findings() - findings.size() + rows.size(),
                one.position(),
                orEmpty(one.object()),
                orEmpty(one.type()),
                one.code().code(),
                orEmpty(one.detail())
            });
        }
        sql.batch(
                "insert into knowledge_finding (load, number, position, object, type, code, detail) values (?, ?, ?, ?, ?, ?, ?)",
                rows);
        sql.run(
                "update knowledge_load set read = ?, kept = ?, unchanged = ?, refused = ?, findings = ?, types = ?, lease_until = ? where id = ?",
                tally.read(),
                tally.kept(),
                tally.unchanged(),
                tally.refused(),
                tally.findings(),
                json(tally.types()),
                leaseUntil,
                load);
    }

    void end(UUID load, @Nullable BundleProblem problem, Instant now) {
        sql.run(
                "update knowledge_load set state = ?, problem = ?::text, ended_at = ?, lease_until = null where id = ?",
                problem == null ? "done" : "failed",
                problem == null ? null : problem.code(),
                now,
                load);
    }

    private static Json json(Map<String, Integer> types) {
        try {
            return new Json(JSON.writeValueAsString(types));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, Integer> types(String json) {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<String, Integer>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
