package eu.vallum.endtoend.bench;

import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.endtoend.harness.Eventually;
import eu.vallum.endtoend.harness.Listener;
import eu.vallum.endtoend.harness.Organisations;
import eu.vallum.localstack.VallumPlatform;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * From Estonia's answer that an incident is withdrawn from a group to the event in each of 200 open streams of its three members, all
 * through the gateway. The recipient asks for the incident in the same moment and must be refused.
 */
final class WithdrawBench {
    private static final double LIMIT_MS = 1_000;
    private static final int WARMING = 10;
    private static final int WITHDRAWALS = 100;
    private static final int READERS = 200;
    private static final String API = "/api/incident/v1";
    private static final List<String> MEMBERS = List.of("demo-partner", "demo-spoc", "demo-agency");

    private final PrintStream out;

    WithdrawBench(PrintStream out) {
        this.out = out;
    }

    /** An incident that a group has. */
    private record Shared(String incident, String act) {}

    /** A withdrawal with the moments of its sending and of its answer. */
    private record Withdrawn(String incident, long sent, long answered) {}

    Figures run() throws Exception {
        var options = Measured.options().withEnvironment(Map.of("gateway", Measured.gateway()));
        try (var platform = VallumPlatform.start(options)) {
            var estonia = Api.at(platform.gateway()).bearing(platform.token("demo-agency-writer"));
            var shared = share(estonia);
            var readers = new ArrayList<Listener>();
            try {
                var tokens = new ArrayList<String>();
                for (var member : MEMBERS) {
                    tokens.add(platform.token(member));
                }
                for (int n = 0; n < READERS; n++) {
                    var token = tokens.get(n % tokens.size());
                    readers.add(Listener.follow(
                            List.of(platform.gateway().resolve(API + "/feed")),
                            Map.of("Authorization", "Bearer " + token)));
                }
                Eventually.holds(
                        READERS + " readers listen",
                        Duration.ofSeconds(60),
                        () -> readers.stream().allMatch(Listener::isListening));
                return measure(platform, estonia, shared, readers);
            } finally {
                readers.forEach(Listener::close);
            }
        }
    }

    private static List<Shared> share(Api estonia) throws Exception {
        var members = List.of(Organisations.LATVIA, Organisations.ESTONIAN_CONTACT, Organisations.AGENCY).stream()
                .map(member -> "\"" + member.id() + "\"")
                .toList();
        var group = estonia.post(
                        API + "/groups", "{\"name\":\"Bench " + UUID.randomUUID() + "\",\"members\":" + members + "}")
                .expect(201)
                .text("/id");
        var terms = "{\"group\":\"" + group + "\",\"tlp\":\"AMBER\",\"basis\":\"NIS2 Art. 23(6)\"}";
        var shared = new ArrayList<Shared>();
        for (int n = 0; n < WARMING + WITHDRAWALS; n++) {
            var incident = estonia.post(
                            API + "/incidents", EarlyWarning.of("withdraw " + n).toString())
                    .expect(201)
                    .text("/id");
            var act = estonia.post("%s/incidents/%s/group-shares".formatted(API, incident), terms)
                    .expect(201)
                    .text("/id");
            shared.add(new Shared(incident, act));
        }
        return shared;
    }

    private Figures measure(VallumPlatform platform, Api estonia, List<Shared> shared, List<Listener> readers)
            throws Exception {
        var latvia = Api.at(platform.gateway()).bearing(platform.token("demo-partner"));
        var done = new ArrayList<Withdrawn>();
        for (var one : shared) {
            long sent = System.nanoTime();
            estonia.post(
                            "%s/incidents/%s/group-shares/%s/withdrawal".formatted(API, one.incident(), one.act()),
                            "{\"reason\":\"sent by mistake\"}")
                    .expect(200);
            done.add(new Withdrawn(one.incident(), sent, System.nanoTime()));
            latvia.get("%s/incidents/%s".formatted(API, one.incident())).expect(404);
        }
        var measured = done.subList(WARMING, done.size());
        var answered = new double[WITHDRAWALS * READERS];
        var sent = new double[WITHDRAWALS * READERS];
        var at = 0;
        for (var reader : readers) {
            for (var one : measured) {
                var arrived = Eventually.get(
                        "the event of " + one.incident(),
                        Duration.ofSeconds(10),
                        () -> arrival(reader, one.incident()),
                        moment -> moment != 0);
                // An event may overtake the answer.
                answered[at] = Math.max(0, (arrived - one.answered()) / 1e6);
                sent[at++] = (arrived - one.sent()) / 1e6;
            }
        }
        var p99 = Numbers.percentile(answered, 99);
        out.printf(
                "%d withdrawals, %d readers: p50 %.1f, p90 %.1f, p99 %.1f, highest %.1f ms from 200 to a reader's event%n",
                WITHDRAWALS,
                READERS,
                Numbers.percentile(answered, 50),
                Numbers.percentile(answered, 90),
                p99,
                Numbers.percentile(answered, 100));
        return new Figures("withdraw", p99 / LIMIT_MS, LIMIT_MS, p99, "ms")
                .put("p50", Numbers.percentile(answered, 50))
                .put("from_request_p99", Numbers.percentile(sent, 99))
                .put("events", answered.length);
    }

    /** When the reader was told that a share of the incident is over; 0 when it was not yet. */
    private static long arrival(Listener reader, String incident) {
        return reader.events().stream()
                .filter(event ->
                        event.type().equals("share-withdrawn") && event.data().contains(incident))
                .mapToLong(Listener.Event::at)
                .findFirst()
                .orElse(0);
    }
}
