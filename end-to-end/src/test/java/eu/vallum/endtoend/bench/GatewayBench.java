package eu.vallum.endtoend.bench;

import eu.vallum.endtoend.harness.KeycloakAdmin;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.WebVisitor;
import eu.vallum.localstack.VallumPlatform;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The gateway's CPU time a request against a plain nginx proxy's: both before the same origin, pinned to one core with the load on the
 * other, in alternating slices of one run.
 */
final class GatewayBench {
    private static final int ROUNDS = 5;
    private static final Duration SLICE = Duration.ofSeconds(4);
    private static final int LOAD_CORE = 0;
    private static final int MEASURED_CORE = 1;
    private static final String PATH = "/api/incident/v1/overview";

    private final PrintStream out;

    GatewayBench(PrintStream out) {
        this.out = out;
    }

    Figures run() throws Exception {
        try (var nginx = Nginx.start(Path.of("target/bench-nginx"));
                var bodies = BigBodies.start()) {
            var environment = new HashMap<>(Measured.gateway());
            environment.put("VALLUM_INCIDENT_URL", "http://127.0.0.1:" + nginx.originPort());
            environment.put("VALLUM_RESEARCH_URL", bodies.address().toString());
            environment.put("VALLUM_TRACES_RATIO", "0.05");
            environment.put("VALLUM_GATEWAY_LIMIT_JSON_BODY", "2G");
            var options = Measured.options().withEnvironment(Map.of("gateway", environment));
            try (var platform = VallumPlatform.start(options)) {
                var gateway = platform.component("gateway").pid().orElseThrow();
                var figures = compare(platform, nginx, gateway);
                var upload = bodies.upload(platform.gateway(), platform.token("demo-agency"), gateway);
                var download = bodies.download(platform.gateway(), gateway);
                out.printf("1 GiB up %s, 1 GiB down %s%n", upload, download);
                return figures.put("upload_gib_seconds", upload.seconds())
                        .put("download_gib_seconds", download.seconds())
                        .put("peak_mib", Math.max(upload.peakMiB(), download.peakMiB()))
                        .put("growth_mib", Math.max(upload.growthMiB(), download.growthMiB()));
            }
        }
    }

    private Figures compare(VallumPlatform platform, Nginx nginx, long gateway) throws Exception {
        Cpu.pin(gateway, MEASURED_CORE);
        Cpu.pin(nginx.proxyPid(), MEASURED_CORE);
        Cpu.pin(nginx.originPid(), LOAD_CORE);
        Cpu.pin(ProcessHandle.current().pid(), LOAD_CORE);

        // One token for the whole run: verified once, as with an agency that asks all day.
        KeycloakAdmin.of(platform).set("demo-agency", "access.token.lifespan", "3600");
        var token = Map.of("Authorization", "Bearer " + platform.token("demo-agency"));
        var cookie = Map.of(
                "Cookie", WebVisitor.signIn(platform.gateway(), People.KADRI.address(), platform.demoPassword()));
        var door = platform.gateway().resolve(PATH);
        var proxied = URI.create("http://127.0.0.1:" + nginx.proxyPort() + PATH);
        var direct = URI.create("http://127.0.0.1:" + nginx.originPort() + PATH);
        var plain = new Side("nginx proxy", nginx.proxyPid(), proxied, KeptAlive.request("GET", proxied, token, ""));
        var bearer = new Side("gateway, bearer", gateway, door, KeptAlive.request("GET", door, token, ""));
        var session = new Side("gateway, cookie", gateway, door, KeptAlive.request("GET", door, cookie, ""));
        var origin = new Side("origin", nginx.originPid(), direct, KeptAlive.request("GET", direct, token, ""));

        var sides = List.of(plain, bearer, session);
        for (var side : sides) side.warmUp();
        out.println("all are warm");
        for (var round = 0; round < ROUNDS; round++) {
            for (var side : round % 2 == 0 ? sides : sides.reversed()) side.measure(SLICE);
        }
        var added = bearer.alone(SLICE) - origin.alone(SLICE);
        sides.forEach(out::println);
        out.printf(
                "ratio of least: bearer %.2f, cookie %.2f; of medians: %.2f, %.2f; p50 added at one client: %.3f ms%n",
                bearer.least() / plain.least(),
                session.least() / plain.least(),
                bearer.median() / plain.median(),
                session.median() / plain.median(),
                added);
        return new Figures(
                        "gateway", bearer.median() / plain.median(), plain.median(), bearer.median(), "µs CPU/request")
                .put("ratio_of_least", bearer.least() / plain.least())
                .put("cookie_ratio", session.median() / plain.median())
                .put("added_p50_ms", added);
    }
}
