package eu.vallum.endtoend.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.endtoend.contract.Contracts;
import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.Eventually;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code start}, {@code status}, {@code token}, {@code logs} and {@code stop}, by the script itself: in a folder that has a data
 * directory of its own and otherwise leads to this tree. Before the other tests' platform starts, as both together would be much.
 */
@Order(1)
class CommandsTest {
    private static final List<String> PARTS = List.of(
            "postgres", "kafka", "keycloak", "identity-service", "incident-service", "research-registry", "gateway");
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
    private static final String OFFSET = "9300";
    private static final Duration STARTS = Duration.ofMinutes(5);
    private static final Duration STOPS = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private record Outcome(int code, String out) {}

    @BeforeEach
    void lead() throws Exception {
        var root = Contracts.root();
        Files.copy(root.resolve("vallum"), folder.resolve("vallum"));
        try (var all = Files.list(root)) {
            for (var one : all.toList()) {
                var name = one.getFileName().toString();
                if (!name.equals("vallum") && !name.startsWith(".local") && !name.equals("target")) {
                    Files.createSymbolicLink(folder.resolve(name), one);
                }
            }
        }
        // What is built here is not stale there: the mark that a build leaves, as the script makes it.
        var marked = run("bash", "-c", ". ./vallum help >&2; mkdir -p \"$LOCAL/run\"; fingerprint >\"$STAMP\"");
        assertEquals(0, marked.code(), marked.out());
    }

    @AfterEach
    void stop() throws Exception {
        vallum("stop");
        try (var all = Files.list(folder)) {
            for (var one : all.filter(Files::isSymbolicLink).toList()) Files.delete(one);
        }
    }

    @Test
    void what_is_started_apart_is_shown_gives_tokens_and_logs_and_stops_and_the_terminals_own_ends_by_ctrl_c()
            throws Exception {
        // when
        var started = vallum("start", "--detach", "--port-offset", OFFSET);
        // then
        assertEquals(0, started.code(), started.out());
        assertTrue(started.out().contains("kadri.tamm@ee.example"), started.out());
        var address = ADDRESS.matcher(started.out());
        assertTrue(address.find(), started.out());
        var api = Api.at(URI.create(address.group()));
        // then: all parts are ready
        var status = vallum("status", "--json");
        assertEquals(0, status.code(), status.out());
        var report = new ObjectMapper().readTree(status.out());
        var parts = report.path("components").findValuesAsText("name");
        assertTrue(parts.containsAll(PARTS), status.out());
        assertEquals(Set.of("ready"), Set.copyOf(report.path("components").findValuesAsText("state")), status.out());
        // then: a token opens the interface
        var token = vallum("token", "demo-spoc");
        assertEquals(0, token.code(), token.out());
        api.bearing(token.out().strip()).get("/api/incident/v1/shared").expect(200);
        api.get("/api/incident/v1/shared").expect(401);
        // then: a log is shown, and followed
        assertTrue(vallum("logs", "gateway").out().contains("started in"));
        var follower = process("bash", "vallum", "logs", "gateway", "-f").start();
        assertTrue(follower.inputReader().readLine() != null && follower.isAlive());
        follower.destroy();
        // when
        assertEquals(0, vallum("stop").code());
        // then
        assertEquals(3, vallum("status").code());

        // when: in the foreground, until Ctrl-C
        var foreground = process("bash", "vallum", "start", "--port-offset", OFFSET)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        Eventually.holds(
                "it says that it is ready",
                STARTS,
                () -> Files.readString(folder.resolve("out")).contains("Ctrl-C stops everything"));
        api.get("/").expect(200);
        interrupt(foreground);
        // then
        assertTrue(foreground.waitFor(STOPS.toSeconds(), TimeUnit.SECONDS), "it goes on");
        assertEquals(3, vallum("status").code());
    }

    /** As a terminal does: the signal goes to whatever the script runs, too. */
    private static void interrupt(Process process) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("kill", "-INT", Long.toString(process.pid())));
        process.children().forEach(child -> all.add(Long.toString(child.pid())));
        new ProcessBuilder(all).start().waitFor();
    }

    private Outcome vallum(String... words) throws Exception {
        var command = new ArrayList<>(List.of("bash", "vallum"));
        command.addAll(List.of(words));
        return run(command.toArray(String[]::new));
    }

    private Outcome run(String... command) throws Exception {
        var out = Files.createTempFile(folder, "out", ".txt"); // a pipe would be held open by what runs apart
        var process = process(command).redirectOutput(out.toFile()).start();
        assertTrue(process.waitFor(STARTS.toSeconds(), TimeUnit.SECONDS), String.join(" ", command));
        return new Outcome(process.exitValue(), Files.readString(out, UTF_8));
    }

    private ProcessBuilder process(String... command) {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}
