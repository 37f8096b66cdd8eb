package eu.vallum.endtoend.bench;

import eu.vallum.endtoend.bench.Writers.Writer;
import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.localstack.VallumPlatform;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Filing through the gateway against the database alone: the baseline replays, by prepared JDBC over TCP, the very statements that the
 * service ran to write a filing's rows (recorded from the server's log), with new ids, in one transaction each. Same run, tables, policies
 * and settings; the service is frozen meanwhile, and each side begins when what the other left behind is relayed, sealed and told.
 */
final class IntakeBench {
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 3;
    private static final int LEAST_WARMING = 15_000;
    private static final Duration LONGEST_WARMING = Duration.ofMinutes(8);
    private static final int COMPARED = 5;
    private static final double SETTLED = 0.05;
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final String TITLE = "Measured filing";
    private static final String INCIDENTS = "/api/incident/v1/incidents";

    private final PrintStream out;

    IntakeBench(PrintStream out) {
        this.out = out;
    }

    Figures run() throws Exception {
        var options = Measured.options().withEnvironment(Map.of("gateway", Measured.gateway()));
        try (var platform = VallumPlatform.start(options)) {
            var writers = Writers.of(platform);
            var report = EarlyWarning.of(TITLE).toString();
            var replays = replays(platform, writers, report);
            try {
                return measure(platform, writers, report, replays);
            } finally {
                for (var replay : replays) replay.close();
            }
        }
    }

    private Figures measure(VallumPlatform platform, List<Writer> writers, String report, List<Replay> replays)
            throws Exception {
        warmUp(platform, writers, report);
        alone(platform, () -> replay(replays, ROUND));
        var filings = new ArrayList<Double>();
        var baselines = new ArrayList<Double>();
        var cost = new Cost(platform);
        for (var round = 1; round <= ROUNDS; round++) {
            cost.begin();
            var done = file(platform, writers, report, ROUND);
            cost.end(done.requests());
            Calm.await(platform, TITLE);
            filings.add(done.perSecond());
            baselines.add(alone(platform, () -> replay(replays, ROUND)));
            Calm.await(platform, TITLE);
            out.printf(
                    "round %d: %.0f filings/s, %.0f transactions/s%n", round, filings.getLast(), baselines.getLast());
        }
        out.println(cost);
        var value = Numbers.median(filings);
        var baseline = Numbers.median(baselines);
        return cost.into(new Figures("intake", value / baseline, baseline, value, "filings/s"));
    }

    /**
     * Until filings have stopped getting cheaper: the median of the last slices costs about as much CPU time as that of those before. A
     * compiler that is still busy would be counted as filing; on two cores it takes minutes.
     */
    private void warmUp(VallumPlatform platform, List<Writer> writers, String report) throws Exception {
        var until = System.nanoTime() + LONGEST_WARMING.toNanos();
        var filed = 0;
        var costs = new ArrayList<Double>();
        while (System.nanoTime() < until && (filed < LEAST_WARMING || !settled(costs))) {
            var cost = new Cost(platform);
            cost.begin();
            var done = file(platform, writers, report, ROUND);
            cost.end(done.requests());
            filed += done.requests();
            costs.add(cost.perRequest());
            out.printf("warming: %.0f filings/s, %s%n", done.perSecond(), cost);
        }
        Calm.await(platform, TITLE);
    }

    private static boolean settled(List<Double> costs) {
        var all = costs.size();
        return all >= 2 * COMPARED
                && Numbers.median(costs.subList(all - COMPARED, all))
                        > (1 - SETTLED) * Numbers.median(costs.subList(all - 2 * COMPARED, all - COMPARED));
    }

    /** The service stands still meanwhile: nothing relays, seals or tells what the baseline writes, and the database is all its own. */
    private static double alone(VallumPlatform platform, Callable<Double> work) throws Exception {
        var service = platform.component("incident-service").pid().orElseThrow();
        Cpu.freeze(service);
        try {
            return work.call();
        } finally {
            Cpu.thaw(service);
        }
    }

    private static Load.Done file(VallumPlatform platform, List<Writer> writers, String report, Duration time)
            throws Exception {
        var address = platform.gateway().resolve(INCIDENTS);
        var now = Writers.renewed(platform, writers);
        return Load.run(address, CLIENTS, time, 201, client -> {
            var token = "Bearer " + now.get(client % now.size()).token();
            Supplier<byte[]> next = () -> KeptAlive.request(
                    "POST",
                    address,
                    Map.of(
                            "Authorization",
                            token,
                            "Idempotency-Key",
                            UUID.randomUUID().toString()),
                    report);
            return next;
        });
    }

    private static double replay(List<Replay> replays, Duration time) throws Exception {
        var begin = System.nanoTime();
        var until = begin + time.toNanos();
        var work = new ArrayList<Callable<Integer>>();
        for (var replay : replays) {
            work.add(() -> {
                var count = 0;
                for (; System.nanoTime() < until; count++) replay.once();
                return count;
            });
        }
        var all = 0;
        try (var threads = Executors.newFixedThreadPool(replays.size())) {
            for (var done : threads.invokeAll(work)) all += done.get();
        }
        return all / ((System.nanoTime() - begin) / 1e9);
    }

    /** @param needed without what only reads */
    private record Recording(List<Recorded> all, List<Recorded> needed) {}

    /** One connection a client, each with the recording of its organisation. */
    private List<Replay> replays(VallumPlatform platform, List<Writer> writers, String report) throws Exception {
        var recordings = new ArrayList<Recording>();
        setting(platform, "alter system set log_statement = 'all'");
        for (var writer : writers) {
            // twice: what differs between the two is what must be new each time
            recordings.add(record(platform, writer, report));
            recordings.add(record(platform, writer, report));
        }
        setting(platform, "alter system reset log_statement");
        var replays = new ArrayList<Replay>();
        for (var client = 0; client < CLIENTS; client++) {
            var mine = 2 * (client % writers.size());
            replays.add(new Replay(
                    connect(platform),
                    recordings.get(mine).needed(),
                    recordings.get(mine + 1).needed()));
        }
        out.printf(
                "a filing's transaction has %d statements, of which the baseline runs the %d that write, and who asks:%n",
                recordings.getFirst().all().size(),
                recordings.getFirst().needed().size());
        replays.getFirst().statements().forEach(sql -> out.println("  " + sql));
        return replays;
    }

    private static Recording record(VallumPlatform platform, Writer writer, String report) throws Exception {
        var log = new ServerLog(platform.component("postgres").log());
        var since = log.end();
        Api.at(platform.gateway())
                .bearing(writer.token())
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(INCIDENTS, report)
                .expect(201);
        Thread.sleep(200);
        var all = log.transaction(since, "incident", "insert into incident ");
        return new Recording(all, all.stream().filter(Recorded::isNeeded).toList());
    }

    private static Connection connect(VallumPlatform platform) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "incident_app");
        properties.setProperty("password", platform.databasePassword("incident_app"));
        properties.setProperty("stringtype", "unspecified"); // parameters are replayed as the log shows them
        properties.setProperty("prepareThreshold", "1");
        return DriverManager.getConnection(platform.jdbcUrl("incident"), properties);
    }

    private static void setting(VallumPlatform platform, String sql) throws Exception {
        try (var connection = platform.connect("postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
            statement.execute("select pg_reload_conf()");
        }
        Thread.sleep(500);
    }
}
