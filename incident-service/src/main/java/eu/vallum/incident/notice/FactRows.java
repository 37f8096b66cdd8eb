package eu.vallum.incident.notice;

import eu.vallum.incident.regime.Regimes;
import eu.vallum.incident.regime.StageRule;
import eu.vallum.incident.regime.Wording;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the records who is to be told what of a fact, as they stand now: what was taken back meanwhile is told to nobody. As the job. */
@Singleton
class FactRows {
    /** How many are looked at together. */
    static final int AT_ONCE = 100;

    /** What is older is told to nobody. */
    static final Duration LATE = Duration.ofDays(1);

    /** What is usual where a query says nothing else; {@code i} is the incident. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("organisation", "null::uuid"),
            Map.entry("about", "null::uuid"),
            Map.entry("key", "null::text"),
            Map.entry("incident", "i.id"),
            Map.entry("reference", "i.reference"),
            Map.entry("exercise", "i.exercise"),
            Map.entry("person", "null::text"),
            Map.entry("author", "null::text"),
            Map.entry("persons", "null::text[]"),
            Map.entry("officer", "null::text"),
            Map.entry("due_at", "null::timestamptz"));

    /** The same of what is about no incident. */
    private static final Map<String, String> NONE =
            Map.of("incident", "null::uuid", "reference", "null::text", "exercise", "false");

    private final Sql sql;

    FactRows(Sql sql) {
        this.sql = sql;
    }

    List<Fact> ask(NoticeKind kind, Map<String, String> given, String from, @Nullable Object... parameters) {
        return sql.list("select " + columns(given) + " " + from, row -> fact(row, kind), parameters);
    }

    /** That it was looked at, whoever was told. */
    void mark(List<Fact> facts, Instant now) {
        sql.run(
                "insert into notice_mark (mark, at) select m, ? from unnest(?::text[]) m on conflict do nothing",
                now,
                facts.stream().map(Fact::key).toArray(String[]::new));
    }

    /** The columns of what is about no incident. */
    static Map<String, String> none(Map<String, String> given) {
        var all = new HashMap<>(NONE);
        all.putAll(given);
        return all;
    }

    /** What a fact is made of: what a query says of it, and what is usual of the rest. */
    static String columns(Map<String, String> given) {
        return COLUMNS.entrySet().stream()
                .map(one -> given.getOrDefault(one.getKey(), one.getValue()) + " as " + one.getKey())
                .collect(Collectors.joining(", "));
    }

    static Fact fact(Row row, NoticeKind kind) {
        var about = row.uuid("about");
        var key = row.textOrNull("key");
        return new Fact(
                row.uuid("organisation"),
                kind,
                about,
                key == null ? about.toString() : key,
                row.uuidOrNull("incident"),
                row.textOrNull("reference"),
                row.textOrNull("person"),
                row.textOrNull("author"),
                row.textOrNull("persons") == null ? null : row.texts("persons"),
                row.textOrNull("officer"),
                null,
                null,
                row.instantOrNull("due_at"),
                null,
                row.flag("exercise"),
                kind == NoticeKind.WITHDRAWN);
    }

    /** What a row's obligation is called under its regime. */
    static Wording stage(Row row, Regimes regimes) {
        var stage = row.text("obligation");
        return regimes.exact(row.text("regime"), row.number("regime_version"))
                .flatMap(regime -> regime.stage(stage))
                .map(StageRule::label)
                .orElseGet(() -> new Wording(stage, stage));
    }
}
