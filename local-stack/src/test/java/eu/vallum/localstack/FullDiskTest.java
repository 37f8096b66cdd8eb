package eu.vallum.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as the script runs it, where a file cannot be written: the system's own device that is always full stands in for it. */
class FullDiskTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path directory;

    /** The file that tells of the run is written first when the first server runs, while the others start. */
    @Test
    void is_named_in_one_sentence_and_nothing_is_left_running() throws Exception {
        // given
        Assumptions.assumeTrue(Files.isWritable(FULL), "NO /dev/full HERE");
        var tree = PretendTree.in(directory);
        int offset = PretendTree.freeOffset();
        var local = tree.resolve(".local");
        var full = local.resolve("run/state.json.new");
        Files.createDirectories(full.getParent());
        Files.createSymbolicLink(full, FULL);
        // when
        var launcher = launch(tree, offset);
        var ended = launcher.waitFor(90, TimeUnit.SECONDS);
        launcher.destroyForcibly();
        // then
        var told = Files.readString(directory.resolve("err"));
        assertTrue(ended, "still running: " + told);
        assertEquals(1, launcher.exitValue(), told);
        assertEquals(
                "The disk that holds %s is full (No space left on device). Make room and start again.".formatted(local),
                told.strip());
        assertEquals(List.of(), nearby(), "processes left");
        assertEquals(
                List.of(),
                PretendTree.ports(offset).filter(Ports::isTaken).boxed().toList());
    }

    @Test
    void what_is_no_matter_of_room_is_told_as_what_it_is() {
        // given
        var denied = new UncheckedIOException(new IOException("Permission denied"));
        // when
        var failed = Disk.failed(directory, denied);
        // then
        assertEquals(directory + " cannot be used: Permission denied", failed.getMessage());
    }

    private Process launch(Path tree, int offset) throws IOException {
        return new ProcessBuilder(
                        Jvm.java(),
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dvallum.root=" + tree,
                        "-Djava.util.logging.manager=java.util.logging.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        "start",
                        "--port-offset",
                        Integer.toString(offset))
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
    }

    /** What still runs and has our directory in its command. */
    private List<String> nearby() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(command -> command.contains(directory.toString()))
                .toList();
    }
}
