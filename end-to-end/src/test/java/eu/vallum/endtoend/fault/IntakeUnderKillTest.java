package eu.vallum.endtoend.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.endtoend.fault.Filing.Outcome;
import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.Eventually;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Intake while its service is killed again and again: the clients' logs against rows, outbox and feed. */
@OnPlatform
@Order(Integer.MAX_VALUE - 10)
class IntakeUnderKillTest {
    private static final int KILLS = 20;
    private static final int CLIENTS = 8;
    private static final long SEED = 20261124;

    @Test
    void whatWasAnsweredIsStoredOnceAndToldOnce(Platform platform) throws Exception {
        // given: one incident-service, so that every kill hits whatever is going on
        platform.component("incident-service-2").stop();
        var run = "kill" + System.currentTimeMillis();

        // when
        var log = fileUnderKills(platform, run);

        // then
        write(log);
        var stored = new StoredFilings(platform, run);
        var rows = stored.incidents();
        var titles = new HashSet<>(rows.values());
        var answered = log.stream().filter(f -> f.outcome() == Outcome.ANSWERED).toList();
        System.err.printf(
                "intake under %d kills: sent %d, answered %d, unknown %d, stored %d%n",
                KILLS, log.size(), answered.size(), count(log, Outcome.UNKNOWN), rows.size());
        assertTrue(answered.size() > KILLS, "hardly anything was answered: " + answered.size());
        assertEquals(rows.size(), titles.size(), "a filing is stored twice");
        assertEquals(
                List.of(),
                log.stream().filter(f -> f.outcome() == Outcome.REFUSED).toList());
        for (var filing : answered) {
            assertEquals(filing.key(), rows.get(filing.incident()), "answered but not stored");
        }
        var sent = new HashSet<>(log.stream().map(Filing::key).toList());
        assertTrue(sent.containsAll(titles), "stored but never sent");

        Eventually.holds("the outbox is empty", Duration.ofSeconds(60), () -> stored.waiting() == 0);
        var once = new HashMap<java.util.UUID, Integer>();
        rows.keySet().forEach(id -> once.put(id, 1));
        Eventually.get(
                "every filing is told", Duration.ofSeconds(30), stored::told, told -> told.size() == rows.size());
        assertEquals(once, stored.told(), "a filing is not told exactly once");
        assertEquals(once, stored.audited(), "a filing is not audited exactly once");
        assertEquals(1, new HashSet<>(stored.clocks().values()).size(), "filings differ in their clocks");
        assertEquals(rows.keySet(), stored.clocks().keySet());
    }

    private static List<Filing> fileUnderKills(Platform platform, String run) throws Exception {
        var over = new AtomicBoolean();
        var answered = new AtomicInteger();
        var api = new AtomicReference<>(client(platform));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayList<Future<List<Filing>>>();
            for (var n = 0; n < CLIENTS; n++) {
                clients.add(threads.submit(new FilingClient(n, api::get, run, over, answered)));
            }
            var random = new Random(SEED);
            var service = platform.component("incident-service");
            for (var kill = 0; kill < KILLS; kill++) {
                if (kill % 2 == 1) flowing(answered);
                Thread.sleep(random.nextLong(100, 1_500));
                service.kill();
                service.start();
                api.set(client(platform)); // a token lives five minutes
            }
            Thread.sleep(500);
            over.set(true);
            var log = new ArrayList<Filing>();
            for (var client : clients) log.addAll(client.get(60, TimeUnit.SECONDS));
            return log;
        }
    }

    /** Of two kills one comes into traffic, however long a machine takes until the first filing is answered; the other comes whenever it comes. */
    private static void flowing(AtomicInteger answered) throws InterruptedException {
        int before = answered.get();
        for (var waited = 0; waited < 200 && answered.get() < before + CLIENTS; waited++) Thread.sleep(100);
    }

    private static Api client(Platform platform) {
        return platform.client("demo-agency-writer").waiting(Duration.ofSeconds(5));
    }

    private static long count(List<Filing> log, Outcome outcome) {
        return log.stream().filter(filing -> filing.outcome() == outcome).count();
    }

    /** The log stays, for whoever wants to compare for themselves. */
    private static void write(List<Filing> log) throws Exception {
        var file = Files.createDirectories(Path.of("target/faults")).resolve("intake-under-kill.csv");
        var lines = new ArrayList<>(List.of("client,key,attempts,outcome,incident"));
        log.forEach(f -> lines.add("%d,%s,%d,%s,%s"
                .formatted(f.client(), f.key(), f.attempts(), f.outcome(), f.incident() == null ? "" : f.incident())));
        Files.write(file, lines);
    }
}
