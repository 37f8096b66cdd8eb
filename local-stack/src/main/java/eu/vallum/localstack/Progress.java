package eu.vallum.localstack;

import java.io.PrintStream;
import java.time.Duration;

/** Lines on the terminal, each with the seconds since the start. */
final class Progress {
    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void line(String text) {
        var elapsed = Duration.ofNanos(System.nanoTime() - begin);
        out.printf("[%6.1f s] %s%n", elapsed.toMillis() / 1000.0, text);
        out.flush();
    }
}
