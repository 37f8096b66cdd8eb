package eu.vallum.localstack;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What the script {@code vallum} runs: {@code start}, {@code stop}, {@code status}, {@code token}. Exit code 0: done;
 * 1: failed, with one sentence on standard error; 2: not understood; 3: not running.
 */
final class Launcher {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final PrintStream out;

    private Launcher(Path directory, PrintStream out) {
        this.directory = directory;
        this.out = out;
    }

    public static void main(String[] arguments) {
        int code;
        try {
            var directory = Source.root().resolve(".local");
            code = orSentence(directory, new Launcher(directory, System.out), Arrays.asList(arguments));
        } catch (StartFailed e) {
            System.err.println(e.getMessage());
            code = 1;
        } catch (RuntimeException | Error e) {
            // A defect of ours. Threads of the servers would keep this process, and all it started, running.
            e.printStackTrace();
            code = 1;
        } catch (InterruptedException e) {
            code = 130;
        }
        // halt, not exit: a shutdown hook may be waiting for this very thread
        System.out.flush();
        Runtime.getRuntime().halt(code);
    }

    private static int orSentence(Path directory, Launcher launcher, List<String> arguments)
            throws InterruptedException {
        try {
            return launcher.run(arguments);
        } catch (UncheckedIOException e) {
            throw Disk.failed(directory, e);
        }
    }

    private int run(List<String> arguments) throws InterruptedException {
        var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "start" -> start(rest);
            case "stop" -> stop();
            case "status" -> new StatusReport(directory, out).print(rest.contains("--json"));
            case "token" -> token(rest);
            default -> {
                System.err.println("Not understood: " + String.join(" ", arguments));
                yield 2;
            }
        };
    }

    private int start(List<String> arguments) throws InterruptedException {
        BrokerLog.to(directory.resolve("logs"));
        var progress = new Progress(out);
        var options = PlatformOptions.in(directory).withProgress(progress::line);
        if (arguments.contains("--fresh")) options = options.withFreshData();
        var offset = arguments.indexOf("--port-offset");
        if (offset >= 0) options = options.withPortOffset(number(arguments, offset + 1));
        stopOnSignal(Thread.currentThread());
        try (var vallum = VallumPlatform.start(options)) {
            new Welcome(vallum, out).print();
            var ended = vallum.awaitUnexpectedEnd();
            System.err.printf(
                    "%n%s ended unexpectedly, so everything stops. Its log %s ends with:%n%s%n",
                    ended.name(), ended.log(), LogTail.of(ended.log(), 20));
            if (Disk.isFull(directory)) System.err.printf("The disk that holds %s is full.%n", directory);
            return 1;
        } catch (InterruptedException asked) {
            progress.line("Stopped.");
            return 0;
        }
    }

    private static int number(List<String> arguments, int index) {
        try {
            return Integer.parseInt(arguments.get(index));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new StartFailed("--port-offset needs a number, such as 2000.", e);
        }
    }

    /** Ctrl-C and TERM interrupt the main thread, which alone stops everything in order; the JVM waits for it. */
    private static void stopOnSignal(Thread main) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            main.interrupt();
            try {
                main.join(STOP_PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private int stop() {
        var state = RunState.read(directory).filter(RunState::isRunning);
        if (state.isEmpty()) {
            out.println("Vallum is not running.");
            return 0;
        }
        var process = RunState.process(state.get().pid(), state.get().began());
        process.ifPresent(ProcessHandle::destroy);
        if (!process.map(Launcher::endsInTime).orElse(true)) {
            System.err.printf(
                    "Process %d has not ended after %d s.%n", state.get().pid(), STOP_PATIENCE.toSeconds());
            return 1;
        }
        out.println("Stopped.");
        return 0;
    }

    private static boolean endsInTime(ProcessHandle process) {
        return process.onExit()
                .thenApply(ended -> true)
                .completeOnTimeout(false, STOP_PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    private int token(List<String> arguments) {
        if (arguments.size() != 1 || !RealmSettings.DEMO_CLIENTS.contains(arguments.getFirst())) {
            System.err.println("Usage: ./vallum token CLIENT, one of " + String.join(", ", RealmSettings.DEMO_CLIENTS));
            return 2;
        }
        var state = RunState.read(directory).filter(RunState::isRunning);
        if (state.isEmpty()) {
            System.err.println("Vallum is not running. Start it with ./vallum start.");
            return 3;
        }
        var issuer = new PortPlan(state.get().portOffset()).issuer();
        var client = arguments.getFirst();
        out.println(ClientToken.get(
                issuer, client, new KeyFiles(Secrets.in(directory.resolve("secrets"))).clientKey(client)));
        return 0;
    }
}
