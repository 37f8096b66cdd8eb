package eu.vallum.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What an earlier run left in the data directory: a server that outlived its launcher is stopped in order, a pid file
 * whose process is gone or is somebody else's is removed, because PostgreSQL would take the stranger for itself.
 */
final class PostgresLeftOver {
    private PostgresLeftOver() {}

    static void end(Path data) {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) return;
        try {
            var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            var process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
            if (process.isPresent() && isPostgresOn(process.get(), data)) stop(process.get());
            Files.deleteIfExists(file);
        } catch (NumberFormatException | java.util.NoSuchElementException e) {
            throw new StartFailed(
                    "%s is damaged. If no PostgreSQL runs on that directory, delete the file.".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgresOn(ProcessHandle process, Path data) {
        try {
            var line = Files.readString(Path.of("/proc/%d/cmdline".formatted(process.pid())));
            return line.contains("postgres") && line.contains(data.toString());
        } catch (IOException e) { // no /proc
            return process.info().command().filter(c -> c.contains("postgres")).isPresent();
        }
    }

    private static void stop(ProcessHandle process) throws IOException {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                    .start()
                    .waitFor();
            process.onExit().get(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
