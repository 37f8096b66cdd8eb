package eu.vallum.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * The directory of one installation: data, secrets, logs, and who runs on it. A lock, which the system takes back
 * whatever happens to its holder, decides whether it is in use; a pid file that a killed run left does not.
 */
final class Installation implements AutoCloseable {
    private final Path directory;
    private final Secrets secrets;
    private final FileChannel channel;
    private final RunState.Writer state;

    private Installation(Path directory, FileChannel channel, RunState.Writer state) {
        this.directory = directory;
        this.secrets = Secrets.in(directory.resolve("secrets"));
        this.channel = channel;
        this.state = state;
    }

    /**
     * Takes the directory, clears what a killed run left and, if asked, all data.
     *
     * @throws StartFailed if another run holds it, it cannot be written, or its disk has less than 1 GiB left
     */
    static Installation open(PlatformOptions options) {
        var directory = options.directory();
        try {
            Files.createDirectories(directory.resolve("run"));
            Disk.demandSpace(directory);
            var channel = lock(directory);
            try {
                prepare(options);
                return new Installation(directory, channel, new RunState.Writer(directory, options.portOffset()));
            } catch (Throwable e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw Disk.failed(directory, new UncheckedIOException(e));
        } catch (UncheckedIOException e) {
            throw Disk.failed(directory, e);
        }
    }

    private static void prepare(PlatformOptions options) throws IOException {
        var directory = options.directory();
        RunState.read(directory).ifPresent(left -> {
            options.progress().accept("Clearing up after run %d, which did not stop in order.".formatted(left.pid()));
            left.endLeftOvers();
        });
        RunState.delete(directory);
        PostgresLeftOver.end(directory.resolve("postgres"));
        if (options.fresh()) empty(directory);
        keepToPorts(directory.resolve("port-offset"), options.portOffset());
        keepLastLogs(directory.resolve("logs"));
    }

    private static FileChannel lock(Path directory) throws IOException {
        var channel =
                FileChannel.open(directory.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) != null) return channel;
        channel.close();
        var pid = RunState.read(directory).map(state -> " (process %d)".formatted(state.pid()));
        throw new StartFailed("Vallum runs already in %s%s. ./vallum stop ends it, ./vallum status tells more."
                .formatted(directory, pid.orElse("")));
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException inThisVeryProcess) {
            return null;
        }
    }

    private static void empty(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            // The build's stamp stays, and logs are being written already; they are set aside, not lost.
            var doomed = entries.filter(e -> !e.endsWith("run") && !e.endsWith("logs"));
            for (var entry : doomed.toList()) Trees.delete(entry);
        }
    }

    /** Keycloak's realm knows the gateway by its address, and is imported only once. */
    private static void keepToPorts(Path file, int offset) throws IOException {
        if (!Files.exists(file)) Files.writeString(file, Integer.toString(offset));
        var before = Files.readString(file).strip();
        if (!before.equals(Integer.toString(offset))) {
            throw new StartFailed("The data in %s belongs to --port-offset %s. Start with that, or empty it by --fresh."
                    .formatted(file.getParent(), before));
        }
    }

    private static void keepLastLogs(Path logs) throws IOException {
        Files.createDirectories(logs);
        try (var entries = Files.list(logs)) {
            for (var log : entries.filter(e -> e.toString().endsWith(".log")).toList()) {
                if (log.endsWith("launcher.log") || log.endsWith("kafka.log")) continue; // ours, being written
                Files.move(log, Path.of(log + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    Path directory() {
        return directory;
    }

    Secrets secrets() {
        return secrets;
    }

    Path log(String component) {
        return directory.resolve("logs").resolve(component + ".log");
    }

    void record(List<Component> components) {
        state.write(components, null);
    }

    void recordReady(List<Component> components, Duration took) {
        state.write(components, took);
    }

    @Override
    public void close() {
        try {
            RunState.delete(directory);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
