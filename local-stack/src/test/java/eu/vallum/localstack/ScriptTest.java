package eu.vallum.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script {@code vallum}, in a folder of its own where nothing is built and nothing runs. */
class ScriptTest {
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

    private Outcome run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", folder.resolve("vallum").toString()));
        command.addAll(List.of(words));
        var err = folder.resolve("err");
        var builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), out, Files.readString(err));
    }
}
