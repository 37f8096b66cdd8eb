package eu.vallum.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script {@code vallum}, in a folder of its own where nothing is built and nothing runs. */
class ScriptTest {
    private static final String TOOLS =
            "bash dirname cat sed find sort xargs stat cksum mkdir rm readlink grep head tail basename wc id sleep";

    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {}

    @BeforeEach
    void copy() throws IOException {
        Files.copy(Source.root().resolve("vallum"), folder.resolve("vallum"));
    }

    @Test
    void help_names_every_command() throws Exception {
        var help = run("help");
        assertEquals(0, help.code());
        for (var command : List.of("start", "stop", "status", "logs", "token", "test", "bench")) {
            assertTrue(help.out().contains("\n  " + command + " "), command);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nonsense                 | 2 | Usage: ./vallum COMMAND
        start --nonsense         | 1 | start does not know '--nonsense'
        start --port-offset      | 1 | --port-offset needs a number
        start --port-offset much | 1 | --port-offset needs a number
        status --json            | 1 | Vallum is not built yet; ./vallum start does that.
        stop                     | 1 | Vallum is not built yet; ./vallum start does that.
        token demo-agency        | 1 | Vallum is not built yet; ./vallum start does that.
        bench                    | 1 | Usage: ./vallum bench NAME...
        bench nonsense           | 1 | There is no benchmark nonsense.
        logs                     | 2 | Usage: ./vallum logs SERVICE
        """)
    void what_cannot_be_done_is_said_in_a_sentence(String words, int code, String sentence) throws Exception {
        var outcome = run(words.split(" "));
        assertEquals(code, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains(sentence), outcome.err());
        assertEquals("", outcome.out());
    }

    @Test
    void logs_shows_a_parts_log_and_lists_what_there_is_for_another() throws Exception {
        // given
        var logs = Files.createDirectories(folder.resolve(".local/logs"));
        Files.writeString(logs.resolve("gateway.log"), "first\nlast\n");
        // when
        var gateway = run("logs", "gateway");
        var other = run("logs", "gatewya");
        // then
        assertEquals(new Outcome(0, "first\nlast\n", ""), gateway);
        assertEquals(2, other.code());
        assertTrue(other.err().contains("\n  gateway\n"), other.err());
    }

    @Test
    void java_home_is_taken_first_and_then_the_jdk_on_the_path_whatever_versions_lie_elsewhere() throws Exception {
        // given
        var tools = tools();
        var right = jdk("right", "25.0.1");
        var older = jdk("older", "21.0.9");
        Files.createDirectories(folder.resolve("local-stack/target/lib"));
        Files.createSymbolicLink(tools.resolve("javac"), right.resolve("bin/javac"));
        // when
        var byHome = run(Map.of("JAVA_HOME", right, "PATH", tools), "token", "demo-agency");
        var byPath = run(Map.of("JAVA_HOME", older, "PATH", tools), "token", "demo-agency");
        // then: the launcher runs on it
        for (var outcome : List.of(byHome, byPath)) {
            assertEquals(0, outcome.code(), outcome.err());
            assertTrue(outcome.out().startsWith("run by right: "), outcome.out());
            assertTrue(outcome.out().endsWith("eu.vallum.localstack.Launcher token demo-agency\n"), outcome.out());
        }
    }

    @Test
    void without_a_jdk_25_the_start_says_where_it_looked_and_where_to_get_one() throws Exception {
        // given: a machine on which each JDK says that it is a 21
        var tools = tools();
        executable(tools.resolve("sed"), "echo 21");
        // when
        var outcome = run(Map.of("JAVA_HOME", jdk("older", "21.0.9"), "PATH", tools), "start");
        // then
        assertEquals(1, outcome.code());
        assertTrue(
                outcome.err().startsWith("Vallum needs a JDK 25 and found none (looked at JAVA_HOME, the PATH,"),
                outcome.err());
        assertTrue(outcome.err().contains("https://adoptium.net/"), outcome.err());
        assertEquals("", outcome.out());
    }

    @Test
    void without_maven_the_start_says_where_to_get_it() throws Exception {
        // given
        sources();
        // when
        var outcome = run(Map.of("JAVA_HOME", jdk("right", "25.0.1"), "PATH", tools()), "start");
        // then
        assertEquals(1, outcome.code());
        assertTrue(outcome.err().startsWith("Vallum needs Maven (mvn) on the PATH and found none."), outcome.err());
        assertTrue(outcome.err().contains("https://maven.apache.org/"), outcome.err());
    }

    @Test
    void what_is_stale_is_built_once_and_what_the_start_was_asked_for_is_passed_on() throws Exception {
        // given: a Maven that leaves what the build leaves
        sources();
        var tools = tools();
        executable(tools.resolve("mvn"), """
            echo built >>"%1$s/builds"
            mkdir -p "%1$s/local-stack/target/lib"
            for service in identity-service incident-service research-registry gateway; do
              mkdir -p "%1$s/$service/target/quarkus-app"
              : >"%1$s/$service/target/quarkus-app/quarkus-run.jar"
            done\
            """.formatted(folder));
        var environment = Map.of("JAVA_HOME", jdk("right", "25.0.1"), "PATH", tools);
        // when
        var first = run(environment, "start", "--fresh", "--port-offset", "2000");
        var second = run(environment, "start");
        Files.writeString(folder.resolve("gateway/src/main/Changed.java"), "");
        var third = run(environment, "start");
        // then
        assertEquals(0, first.code(), first.err());
        assertTrue(first.out().endsWith("Launcher start --fresh --port-offset 2000\n"), first.out());
        assertTrue(second.out().startsWith("run by right: "), second.out());
        assertTrue(third.out().startsWith("Building what is stale"), third.out());
        assertEquals(List.of("built", "built"), Files.readAllLines(folder.resolve("builds")));
    }

    @Test
    void a_build_that_fails_is_told_with_its_first_errors() throws Exception {
        // given
        sources();
        var tools = tools();
        executable(tools.resolve("mvn"), "echo '[ERROR] no such thing'; exit 1");
        // when
        var outcome = run(Map.of("JAVA_HOME", jdk("right", "25.0.1"), "PATH", tools), "start");
        // then
        assertEquals(1, outcome.code());
        assertTrue(outcome.err().contains("[ERROR] no such thing"), outcome.err());
        assertTrue(outcome.err().contains("The build failed; the whole output is in "), outcome.err());
    }

    /** What the script takes the stamp of, as far as it must exist. */
    private void sources() throws IOException {
        for (var module : List.of(
                "platform/core",
                "platform/store",
                "identity-lockout",
                "local-stack",
                "identity-service",
                "incident-service",
                "research-registry",
                "gateway")) {
            Files.createDirectories(folder.resolve(module).resolve("src/main"));
            Files.writeString(folder.resolve(module).resolve("pom.xml"), module);
        }
        Files.writeString(folder.resolve("pom.xml"), "");
        Files.createDirectories(folder.resolve("contracts"));
        Files.createDirectories(folder.resolve(".mvn"));
    }

    /** A home that says which version it is; its java says who it is and what it was asked. */
    private Path jdk(String name, String version) throws IOException {
        var home = folder.resolve("jdks").resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/javac"), "");
        executable(home.resolve("bin/java"), "echo \"run by " + name + ": $*\"");
        return home;
    }

    /** A folder with what the script needs of this machine: neither a JDK nor Maven. */
    private Path tools() throws IOException {
        var tools = Files.createDirectories(folder.resolve("tools"));
        for (var name : TOOLS.split(" ")) {
            var found = Stream.of("/usr/bin", "/bin", "/usr/local/bin")
                    .map(place -> Path.of(place, name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + name + " here"));
            executable(tools.resolve(name), "exec " + found + " \"$@\"");
        }
        return tools;
    }

    private static void executable(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + commands + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private Outcome run(String... words) throws IOException, InterruptedException {
        return run(Map.of("JAVA_HOME", Path.of(System.getProperty("java.home"))), words);
    }

    private Outcome run(Map<String, Path> environment, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", folder.resolve("vallum").toString()));
        command.addAll(List.of(words));
        var err = folder.resolve("err");
        var builder = new ProcessBuilder(command).redirectError(err.toFile());
        environment.forEach((name, value) -> builder.environment().put(name, value.toString()));
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), out, Files.readString(err));
    }
}
