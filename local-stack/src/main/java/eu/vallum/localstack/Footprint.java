package eu.vallum.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory of this process and all its descendants. */
final class Footprint {
    private static final long KIB = 1024;

    private Footprint() {}

    static long bytes() {
        var self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .mapToLong(process -> proportional(process.pid()))
                .sum();
    }

    /** Proportional set size: a page shared by n processes counts 1/n in each. 0 where the system does not tell. */
    private static long proportional(long pid) {
        try (var lines = Files.lines(Path.of("/proc/%d/smaps_rollup".formatted(pid)))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    * KIB;
        } catch (IOException | java.io.UncheckedIOException ended) {
            return 0;
        }
    }
}
