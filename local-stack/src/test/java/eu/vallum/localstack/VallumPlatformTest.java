package eu.vallum.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One installation through its life; in order, because its first start is the expensive one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VallumPlatformTest {
    @TempDir
    static Path directory;

    private static Path tree;
    private static int offset;

    @BeforeAll
    static void build() throws IOException {
        tree = PretendTree.in(directory);
        offset = PretendTree.freeOffset();
    }

    @Test
    @Order(1)
    void starts_restarts_single_parts_and_leaves_no_process_and_no_port_behind() throws Exception {
        try (var vallum = VallumPlatform.start(options().withInstances(2, 1))) {
            // when: killed on purpose
            var service = vallum.component("incident-service");
            var before = service.pid();
            service.kill();
            assertFalse(service.isRunning());
            assertEquals("not ready", state(status(1), "incident-service"));
            service.start();

            // then
            assertTrue(service.isRunning());
            assertFalse(before.equals(service.pid()));
            assertTrue(vallum.token("demo-agency").startsWith("ey"));
            assertTrue(vallum.residentBytes() > 0);
            var status = status(0);
            assertTrue(
                    status.path("running").asBoolean() && status.path("ready").asBoolean());
            assertEquals(
                    vallum.components().stream().map(Component::name).toList(),
                    status.path("components").findValuesAsText("name"));
            assertEquals("ready", state(status, "gateway-2"));

            // when: ended by itself
            Ready.answers(vallum.management("gateway-2").resolve("/die"));

            // then
            assertEquals("gateway-2", vallum.awaitUnexpectedEnd().name());
        }
        assertNothingListens();
        assertEquals(List.of(), nearby(), "processes left");
        assertFalse(status(3).path("running").asBoolean());
    }

    @Test
    @Order(2)
    void names_a_taken_port_and_starts_nothing() throws IOException {
        var port = new PortPlan(offset).keycloak();
        try (var other = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var failed = assertThrows(StartFailed.class, () -> VallumPlatform.start(options()));
            assertTrue(String.valueOf(failed.getMessage())
                    .startsWith("Port %d, needed by Keycloak, is taken".formatted(other.getLocalPort())));
        }
        assertNothingListens();
    }

    @Test
    @Order(3)
    void refuses_a_second_run_in_the_same_directory() {
        try (var running = Installation.open(options())) {
            var failed = assertThrows(StartFailed.class, () -> VallumPlatform.start(options()));
            assertTrue(String.valueOf(failed.getMessage()).startsWith("Vallum runs already in"));
        }
    }

    @Test
    @Order(4)
    void keeps_to_the_ports_its_data_was_made_for() {
        var failed = assertThrows(
                StartFailed.class, () -> VallumPlatform.start(options().withPortOffset(offset + 1)));
        assertTrue(String.valueOf(failed.getMessage()).contains("belongs to --port-offset " + offset));
    }

    @Test
    @Order(5)
    void stops_everything_and_shows_the_log_when_a_service_dies() throws Exception {
        // given: a launcher of its own, as the script runs it
        var output = directory.resolve("died.out");
        var launcher = launch(output);
        awaitLine(output, launcher, "Vallum is ready");

        // when
        Ready.answers(
                new PortPlan(offset).managementAddress(Deployable.RESEARCH, 1).resolve("/die"));

        // then
        assertEquals(1, launcher.waitFor());
        var text = Files.readString(output);
        assertTrue(text.contains("research-registry ended unexpectedly, so everything stops."), text);
        assertTrue(text.contains("The last words."), text);
        assertNothingListens();
    }

    @Test
    @Order(6)
    void leaves_nothing_running_when_the_launcher_is_killed_and_clears_up_at_the_next_start() throws Exception {
        // given
        var output = directory.resolve("killed.out");
        var launcher = launch(output);
        awaitLine(output, launcher, "Vallum is ready");

        // when
        launcher.destroyForcibly().waitFor();

        // then
        for (var tries = 0; tries < 100 && anythingListens(); tries++) Pause.of(Duration.ofMillis(100));
        assertNothingListens();
        try (var again = VallumPlatform.start(options())) {
            assertTrue(again.components().stream().allMatch(Component::isRunning));
        }
    }

    /** What {@code status --json} prints, which ends with this code. */
    private static JsonNode status(int code) throws IOException {
        var printed = new ByteArrayOutputStream();
        var report = new StatusReport(options().directory(), new PrintStream(printed, true, UTF_8));
        assertEquals(code, report.print(true), () -> printed.toString(UTF_8));
        return new ObjectMapper().readTree(printed.toByteArray());
    }

    private static String state(JsonNode status, String component) {
        for (var one : status.path("components")) {
            if (one.path("name").asText().equals(component))
                return one.path("state").asText();
        }
        return "absent";
    }

    private static PlatformOptions options() {
        var usual = PlatformOptions.in(directory.resolve("tree/.local")).withPortOffset(offset);
        return new PlatformOptions(tree, usual.directory(), offset, false, 1, 1, usual.environment(), usual.progress());
    }

    private static Process launch(Path output) throws IOException {
        var command = List.of(
                Jvm.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dvallum.root=" + tree,
                "-Djava.util.logging.manager=java.util.logging.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "start",
                "--port-offset",
                Integer.toString(offset));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static void awaitLine(Path output, Process process, String text) throws IOException {
        while (!Files.readString(output).contains(text)) {
            assertTrue(process.isAlive(), () -> LogTail.of(output, 30));
            Pause.of(Duration.ofMillis(100));
        }
    }

    /** What still runs and has our directory in its command; this JVM may have children of other tests besides. */
    private static List<String> nearby() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(command -> command.contains(directory.toString()))
                .toList();
    }

    private static boolean anythingListens() {
        return PretendTree.ports(offset).anyMatch(Ports::isTaken);
    }

    private static void assertNothingListens() {
        assertEquals(
                List.of(),
                PretendTree.ports(offset).filter(Ports::isTaken).boxed().toList());
    }
}
