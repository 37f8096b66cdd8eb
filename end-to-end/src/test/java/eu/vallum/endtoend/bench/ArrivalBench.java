package eu.vallum.endtoend.bench;

import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.endtoend.harness.Eventually;
import eu.vallum.endtoend.harness.Listener;
import eu.vallum.endtoend.harness.Organisations;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.WebVisitor;
import eu.vallum.localstack.VallumPlatform;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From Estonia's 201 for a share to the event in Latvia's browser stream, both through the gateway. */
final class ArrivalBench {
    private static final double LIMIT_MS = 500;
    private static final int WARMING = 50;
    private static final int SHARES = 500;
    private static final String INCIDENTS = "/api/incident/v1/incidents";

    private final PrintStream out;

    ArrivalBench(PrintStream out) {
        this.out = out;
    }

    Figures run() throws Exception {
        var options = Measured.options().withEnvironment(Map.of("gateway", Measured.gateway()));
        try (var platform = VallumPlatform.start(options)) {
            var cookie = WebVisitor.signIn(platform.gateway(), People.JANIS.address(), platform.demoPassword());
            try (var latvia =
                    Listener.follow(List.of(platform.gateway().resolve("/app/events")), Map.of("Cookie", cookie))) {
                Eventually.holds("Latvia listens", Duration.ofSeconds(20), latvia::isListening);
                return measure(platform, latvia);
            }
        }
    }

    private Figures measure(VallumPlatform platform, Listener latvia) throws Exception {
        var estonia = Api.at(platform.gateway()).bearing(platform.token("demo-agency-writer"));
        var answered = new HashMap<String, Long>();
        for (var n = 0; n < WARMING + SHARES; n++) {
            var incident = estonia.post(
                            INCIDENTS, EarlyWarning.of("arrival " + n).toString())
                    .expect(201)
                    .text("/id");
            estonia.post("%s/%s/shares".formatted(INCIDENTS, incident), EarlyWarning.share(Organisations.LATVIA))
                    .expect(201);
            if (n >= WARMING) answered.put(incident, System.nanoTime());
        }
        var millis = new double[SHARES];
        var at = 0;
        for (var share : answered.entrySet()) {
            var event = Eventually.get(
                            "the event of " + share.getKey(),
                            Duration.ofSeconds(10),
                            () -> find(latvia, share.getKey()),
                            Optional::isPresent)
                    .orElseThrow();
            // An event may overtake the answer.
            millis[at++] = Math.max(0, (event.at() - share.getValue()) / 1e6);
        }
        var p99 = Numbers.percentile(millis, 99);
        out.printf(
                "%d shares: p50 %.1f, p90 %.1f, p99 %.1f, highest %.1f ms from 201 to the recipient's event%n",
                SHARES,
                Numbers.percentile(millis, 50),
                Numbers.percentile(millis, 90),
                p99,
                Numbers.percentile(millis, 100));
        return new Figures("arrival", p99 / LIMIT_MS, LIMIT_MS, p99, "ms").put("p50", Numbers.percentile(millis, 50));
    }

    private static Optional<Listener.Event> find(Listener latvia, String incident) {
        return latvia.events().stream()
                .filter(event -> event.data().contains(incident) && event.data().contains("incident-shared"))
                .findFirst();
    }
}
