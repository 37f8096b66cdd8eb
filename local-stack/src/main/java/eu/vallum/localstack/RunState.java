package eu.vallum.localstack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a run tells others about itself, in {@code run/state.json}: for status, for stop, and for the next run should
 * this one be killed.
 *
 * @param pid of the launcher
 * @param began when that process began, so that a stranger with the same number is recognised
 * @param readySeconds null until all is ready
 */
record RunState(
        long pid, long began, int portOffset, @Nullable Double readySeconds, List<Part> parts) {
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    /** One component; pid and began are null where it runs inside the launcher. */
    record Part(
            String name,
            @Nullable Long pid,
            @Nullable Long began,
            @Nullable String health,
            String log) {}

    static Optional<RunState> read(Path directory) {
        try {
            var file = file(directory);
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), RunState.class))
                    : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    static void delete(Path directory) throws IOException {
        Files.deleteIfExists(file(directory));
    }

    private static Path file(Path directory) {
        return directory.resolve("run/state.json");
    }

    boolean isRunning() {
        return process(pid, began).isPresent();
    }

    /** Children that outlived a killed launcher, on systems that do not tell them. */
    void endLeftOvers() {
        for (var part : parts) {
            if (part.pid() == null || part.began() == null) continue;
            process(part.pid(), part.began()).ifPresent(RunState::end);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(8, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Optional<ProcessHandle> process(long pid, long began) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> began(process) == began);
    }

    private static long began(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(java.time.Instant::toEpochMilli)
                .orElse(0L);
    }

    /** Keeps the file up to date; always complete, since readers do not wait. */
    static final class Writer {
        private final Path directory;
        private final int portOffset;

        Writer(Path directory, int portOffset) {
            this.directory = directory;
            this.portOffset = portOffset;
        }

        synchronized void write(List<Component> components, @Nullable Duration took) {
            var self = ProcessHandle.current();
            var state = new RunState(
                    self.pid(),
                    RunState.began(self),
                    portOffset,
                    took == null ? null : took.toMillis() / 1000.0,
                    components.stream().map(Writer::part).toList());
            try {
                var draft = directory.resolve("run/state.json.new");
                Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(state));
                Files.move(draft, file(directory), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Part part(Component component) {
            var process = component.child().map(Child::handle);
            return new Part(
                    component.name(),
                    process.map(ProcessHandle::pid).orElse(null),
                    process.map(RunState::began).orElse(null),
                    component.health().map(Object::toString).orElse(null),
                    component.log().toString());
        }
    }
}
