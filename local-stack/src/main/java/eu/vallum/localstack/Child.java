package eu.vallum.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that ends with us, whatever ends us: also after {@code kill -9} the kernel sends it a signal, where the
 * system can do that (Linux with util-linux). Its output goes to a log file.
 */
final class Child {
    /** The kernel watches the <em>thread</em> that forked, so one thread forks all and lives as long as the JVM. */
    private static final ExecutorService FORKING = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("forking").factory());

    private final String name;
    private final Process process;
    private final Path log;
    private final String ending;

    private Child(String name, Process process, Path log, String ending) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.ending = ending;
    }

    /**
     * Starts a process.
     *
     * @param ending name of the signal that asks it to stop in order, such as {@code TERM}
     * @param wrapper command put before everything else, such as {@code unshare -U}; may be empty
     */
    static Child start(
            String name,
            List<String> wrapper,
            List<String> command,
            Map<String, String> environment,
            Path log,
            String ending) {
        var whole = Stream.of(ownSession(), wrapper, dyingWithParent(ending), command)
                .flatMap(List::stream)
                .toList();
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            clean(builder.environment());
            builder.environment().putAll(environment);
            return new Child(name, FORKING.submit(builder::start).get(), log, ending);
        } catch (ExecutionException e) {
            throw new StartFailed(
                    "%s did not start: %s"
                            .formatted(
                                    name,
                                    e.getCause() == null ? e : e.getCause().getMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("The start of %s was interrupted.".formatted(name), e);
        }
    }

    /** What the person at the terminal exported must not reconfigure our servers behind our back. */
    private static void clean(Map<String, String> environment) {
        environment
                .keySet()
                .removeIf(key -> Stream.of("VALLUM_", "QUARKUS_", "KC_", "KEYCLOAK_", "PG", "MP_", "JAVA_TOOL_OPTIONS")
                        .anyMatch(key::startsWith));
    }

    /** Ctrl-C at the terminal must reach us alone, or everything would stop at once and in no order. */
    private static List<String> ownSession() {
        return onPath("setsid").isPresent() ? List.of("setsid") : List.of();
    }

    private static List<String> dyingWithParent(String signal) {
        return onPath("setpriv").isPresent() ? List.of("setpriv", "--pdeathsig", signal, "--") : List.of();
    }

    static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    Path log() {
        return log;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Asks it to stop in order, and kills it if it has not after this time. */
    void stop(Duration patience) {
        if (!process.isAlive()) return;
        signal(ending);
        if (!ended(patience)) kill();
    }

    /** {@code kill -9}; returns when it is gone, also on an interrupted thread. */
    void kill() {
        process.destroyForcibly();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    }

    /** Waits for its end and gives the exit code; an interrupt kills it. */
    int await() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted.", e);
        }
    }

    /** Sends a signal by name, such as {@code STOP} or {@code CONT}. */
    void signal(String signal) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -%s %d".formatted(signal, pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The last lines of its log. */
    String tail(int lines) {
        return LogTail.of(log, lines);
    }
}
