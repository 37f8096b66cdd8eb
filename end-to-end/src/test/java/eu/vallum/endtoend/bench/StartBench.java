package eu.vallum.endtoend.bench;

import eu.vallum.localstack.PlatformOptions;
import eu.vallum.localstack.VallumPlatform;
import java.io.PrintStream;
import java.nio.file.Path;

/** How long a start takes, with no data and with kept data, and how much memory the platform then holds. */
final class StartBench {
    private static final double LIMIT_S = 120;
    private static final double GIB = 1L << 30;

    private final PrintStream out;

    StartBench(PrintStream out) {
        this.out = out;
    }

    Figures run() {
        var options = PlatformOptions.in(Path.of("target/bench"))
                .withPortOffset(Measured.PORT_OFFSET)
                .withProgress(out::println);
        double first;
        try (var platform = VallumPlatform.start(options.withFreshData())) {
            first = platform.readyAfter().toMillis() / 1000.0;
        }
        out.printf("ready after %.1f s with no data%n", first);
        try (var platform = VallumPlatform.start(options)) {
            var second = platform.readyAfter().toMillis() / 1000.0;
            var memory = platform.residentBytes() / GIB;
            out.printf("ready after %.1f s with kept data, %.2f GiB resident%n", second, memory);
            return new Figures("start", first / LIMIT_S, LIMIT_S, first, "s")
                    .put("second_start", second)
                    .put("resident_gib", memory);
        }
    }
}
