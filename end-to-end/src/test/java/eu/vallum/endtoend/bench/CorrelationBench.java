package eu.vallum.endtoend.bench;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.endtoend.bench.Writers.Writer;
import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.localstack.VallumPlatform;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * A million indicators by the bulk path (a CSV batch through the gateway: kept, read, normalised, keyed, inserted under row security in
 * audited steps) against plain COPY of the same rows, with other ids and for another incident, into the same table with its indexes. Both
 * alternate, a quarter of a million at a time. Then one indicator with 100,000 hits against one with none, and both millions joined.
 */
final class CorrelationBench {
    private static final int ROUNDS = 4;
    private static final int ROUND = 250_000;
    private static final int HITS = 100_000;
    private static final int PAIRS = 100;
    private static final int JOINS = 3;
    private static final String INCIDENTS = "/api/incident/v1/incidents";
    private static final String HOT = "hot.vallum-bench.example";
    private static final String COLUMNS =
            "type, category, value, to_ids, comment, tags, distribution, restricted, first_seen, last_seen,"
                    + " object_uuid, object_name, relation, source_uuid, source_name, taken_at, observable, normal, key, place,"
                    + " also_observable, also_normal, also_key, also_place";

    private final PrintStream out;

    CorrelationBench(PrintStream out) {
        this.out = out;
    }

    Figures run() throws Exception {
        var options = Measured.options().withEnvironment(java.util.Map.of("gateway", Measured.gateway()));
        try (var platform = VallumPlatform.start(options)) {
            return measure(platform, Writers.of(platform).getFirst());
        }
    }

    private Figures measure(VallumPlatform platform, Writer writer) throws Exception {
        var fresh = filed(platform, writer);
        var stored = filed(platform, writer);
        batch(platform, writer, filed(platform, writer), "value\n" + values(0, 50_000, "warm"));
        var bulk = new ArrayList<Double>();
        var copies = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            var csv = "value\n" + values(round * ROUND, ROUND, "x");
            var began = System.nanoTime();
            var batch = batch(platform, writer, fresh, csv);
            bulk.add(ROUND / seconds(began));
            copies.add(ROUND / copied(platform, batch, stored));
            out.printf("round %d: %.0f/s by batch, %.0f/s by COPY%n", round + 1, bulk.getLast(), copies.getLast());
        }
        Growth.of(bulk, 2 * ROUND).show(out);
        var sizes = sizes(platform);
        heat(platform, stored);
        var hot = new ArrayList<Double>();
        var cold = new ArrayList<Double>();
        for (int i = 0; i < PAIRS; i++) {
            cold.add(one(platform, writer, fresh, "cold" + i + ".vallum-bench.example"));
            hot.add(one(platform, writer, fresh, HOT));
        }
        var counting = System.nanoTime();
        var known = Api.at(platform.gateway())
                .bearing(platform.token(writer.clientId()))
                .post("/api/incident/v1/look-ups", "{\"values\":[\"" + HOT + "\"]}")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        var counted = seconds(counting);
        if (known.path("indicators").asLong() != HITS + PAIRS) throw new AssertionError("miscounted: " + known);
        var joins = new ArrayList<Double>();
        for (int i = 0; i < JOINS; i++) joins.add(joined(platform, writer, fresh));
        return new Figures(
                        "correlation",
                        Numbers.median(bulk) / Numbers.median(copies),
                        Numbers.median(copies),
                        Numbers.median(bulk),
                        "indicators/s")
                .put("hot", Numbers.median(hot) / Numbers.median(cold))
                .put("hot_ms", Numbers.median(hot) * 1_000)
                .put("count_hot_s", counted)
                .put("join_s", Numbers.median(joins))
                .put("first_round", bulk.getFirst())
                .put("last_round", bulk.getLast())
                .put("rate_at_10_million", Growth.of(bulk, 2 * ROUND).at(10_000_000))
                .put("bytes_each", sizes);
    }

    private static String filed(VallumPlatform platform, Writer writer) throws Exception {
        return api(platform, writer)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(INCIDENTS, EarlyWarning.of("Measured correlation").toString())
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static Api api(VallumPlatform platform, Writer writer) throws Exception {
        return Api.at(platform.gateway())
                .bearing(platform.token(writer.clientId()))
                .waiting(Duration.ofMinutes(2));
    }

    /** Values of four kinds, none of which came before. */
    private static String values(int from, int many, String name) {
        var text = new StringBuilder(many * 40);
        for (int i = from; i < from + many; i++) {
            switch (i % 4) {
                case 0 -> text.append(name).append(i).append(".vallum-bench.example\n");
                case 1 -> text.append("%064x%n".formatted((long) name.hashCode() << 32 | i));
                case 2 -> text.append("2001:db8:%x:%x::%x%n".formatted(name.length(), i >> 16, i & 0xffff));
                default ->
                    text.append("hxxp://")
                            .append(name)
                            .append(i)
                            .append("[.]example/a?b=")
                            .append(i)
                            .append('\n');
            }
        }
        return text.toString();
    }

    /** Sends it and waits for its end; its id. */
    private static String batch(VallumPlatform platform, Writer writer, String incident, String csv) throws Exception {
        var batches = INCIDENTS + "/" + incident + "/batches";
        var id = api(platform, writer)
                .with("Content-Type", "text/csv")
                .send("POST", batches + "?kind=csv&dry=false", BodyPublishers.ofString(csv))
                .expect(202)
                .json()
                .path("id")
                .asText();
        while (true) {
            JsonNode state =
                    api(platform, writer).get(batches + "/" + id).expect(200).json();
            switch (state.path("state").asText()) {
                case "done" -> {
                    if (state.path("rejected").asLong()
                                    + state.path("alreadyThere").asLong()
                            > 0) throw new AssertionError("not all were taken: " + state);
                    return id;
                }
                case "failed", "cancelled" -> throw new AssertionError(state.toString());
                default -> Thread.sleep(250);
            }
        }
    }

    /** Seconds that plain COPY takes for the rows of a batch. */
    private static double copied(VallumPlatform platform, String batch, String incident) throws Exception {
        var file = Files.createTempFile(Path.of("target"), "indicators", ".copy");
        try (var connection = platform.connect("incident", "postgres")) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (var to = Files.newOutputStream(file)) {
                copy.copyOut(
                        "copy (select gen_random_uuid(), '%s'::uuid, owner, import, event, uuid, %s from indicator where import = '%s') to stdout"
                                .formatted(incident, COLUMNS, batch),
                        to);
            }
            var began = System.nanoTime();
            try (var from = Files.newInputStream(file)) {
                copy.copyIn(
                        "copy indicator (id, incident, owner, import, event, uuid, " + COLUMNS + ") from stdin", from);
            }
            return seconds(began);
        } finally {
            Files.delete(file);
        }
    }

    /** Gives the hot value its hits. */
    private void heat(VallumPlatform platform, String incident) throws Exception {
        try (var connection = platform.connect("incident", "postgres");
                var statement = connection.createStatement()) {
            // the key as the service makes it: the first 128 bits of SHA-256 over family and value
            int added = statement.executeUpdate("insert into indicator (id, incident, owner, import, event, uuid, "
                    + COLUMNS
                    + ") select gen_random_uuid(), incident, owner, import, gen_random_uuid(), gen_random_uuid(), "
                    + COLUMNS.replace(" normal,", " '" + HOT + "',")
                            .replace(" value,", " '" + HOT + "',")
                            .replace(
                                    " key,",
                                    " substring(encode(sha256('domain\\000" + HOT + "'::bytea), 'hex') for 32)::uuid,")
                    + " from (select * from indicator where incident = '" + incident
                    + "' and observable = 'domain' limit 1) one, generate_series(1, " + HITS + ")");
            if (added != HITS) throw new AssertionError(added + " hits were added");
            statement.execute("analyze indicator");
        }
    }

    /** Seconds that one more indicator takes, through the gateway. */
    private static double one(VallumPlatform platform, Writer writer, String incident, String value) throws Exception {
        var event =
                "{\"uuid\":\"%s\",\"info\":\"one\",\"Attribute\":[{\"uuid\":\"%s\",\"type\":\"domain\",\"value\":\"%s\"}]}"
                        .formatted(UUID.randomUUID(), UUID.randomUUID(), value);
        var api = api(platform, writer);
        var began = System.nanoTime();
        api.post(INCIDENTS + "/" + incident + "/imports", event).expect(201);
        return seconds(began);
    }

    /** Seconds in which the service tells what ties a million new indicators to the stored ones, through the gateway, audited. */
    private static double joined(VallumPlatform platform, Writer writer, String fresh) throws Exception {
        var began = System.nanoTime();
        var ties = api(platform, writer)
                .get(INCIDENTS + "/" + fresh + "/ties")
                .expect(200)
                .json();
        var took = seconds(began);
        long found = ties.path("items").path(0).path("indicators").asLong();
        if (found < (long) ROUNDS * ROUND) throw new AssertionError("joined only " + found);
        return took;
    }

    private static long count(Connection connection, String sql, String incident) throws Exception {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql.formatted(incident))) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double sizes(VallumPlatform platform) throws Exception {
        try (var connection = platform.connect("incident", "postgres")) {
            return count(
                    connection, "select pg_total_relation_size('indicator') / (select count(*) from indicator)", "");
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
