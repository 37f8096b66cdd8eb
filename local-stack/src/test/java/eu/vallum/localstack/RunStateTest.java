package eu.vallum.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A note of a run that is no more: its process number may be somebody else's by now. */
class RunStateTest {
    @TempDir
    Path directory;

    @Test
    void a_stranger_with_the_number_of_an_earlier_run_is_neither_taken_for_it_nor_ended() throws Exception {
        // given: a process of somebody else's that has the number of the run and of one of its parts
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            write("""
                    {"pid":%1$d,"began":1,"portOffset":0,"readySeconds":1.0,
                     "parts":[{"name":"gateway","pid":%1$d,"began":1,"log":"gateway.log"}]}""".formatted(stranger.pid()));
            // when
            var left = RunState.read(directory).orElseThrow();
            left.endLeftOvers();
            // then
            assertFalse(left.isRunning());
            assertTrue(stranger.isAlive());
            assertEquals(3, new StatusReport(directory, new PrintStream(new ByteArrayOutputStream())).print(false));
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_note_cut_short_counts_as_none() throws IOException {
        write("{\"pid\":1");
        assertTrue(RunState.read(directory).isEmpty());
    }

    private void write(String text) throws IOException {
        Files.createDirectories(directory.resolve("run"));
        Files.writeString(directory.resolve("run/state.json"), text);
    }
}
