package eu.vallum.localstack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of our services as a process of its own, from its fast-jar. */
final class QuarkusProcess implements Server {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Child child;

    private QuarkusProcess(Child child) {
        this.child = child;
    }

    /**
     * Starts it and returns when its management port says ready.
     *
     * @param application the module's {@code target/quarkus-app}
     */
    static QuarkusProcess start(
            String name,
            Path application,
            List<String> jvmOptions,
            Map<String, String> environment,
            URI management,
            Path log) {
        var jar = application.resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StartFailed("%s is not built (%s is missing). Run ./vallum start, which builds what is stale."
                    .formatted(name, jar));
        }
        var command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=96m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString()));
        var child = Child.start(name, List.of(), command, environment, log, "TERM");
        Ready.await(child, management.resolve("/q/health/ready"), PATIENCE);
        return new QuarkusProcess(child);
    }

    @Override
    public boolean isAlive() {
        return child.isAlive();
    }

    @Override
    public Optional<Child> child() {
        return Optional.of(child);
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(10));
    }
}
