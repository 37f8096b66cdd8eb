package eu.vallum.localstack;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One part of a running platform, by name: {@code postgres}, {@code kafka}, {@code mail}, {@code keycloak},
 * {@code identity-service}, {@code incident-service}, {@code research-registry}, {@code gateway}, and further instances
 * as {@code gateway-2}. Tests stop, kill and start it again on the same ports and data.
 */
public final class Component {
    private final String name;
    private final Path log;
    private final @Nullable URI health;
    private final Supplier<? extends Server> starting;
    private final Consumer<Component> unexpectedEnd;
    private volatile @Nullable Server server;

    Component(
            String name,
            Path log,
            @Nullable URI health,
            Supplier<? extends Server> starting,
            Consumer<Component> unexpectedEnd) {
        this.name = name;
        this.log = log;
        this.health = health;
        this.starting = starting;
        this.unexpectedEnd = unexpectedEnd;
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    /** Address that answers 200 when the component is ready, if it has one. */
    public Optional<URI> health() {
        return Optional.ofNullable(health);
    }

    public boolean isRunning() {
        var current = server;
        return current != null && current.isAlive();
    }

    /** Its process; empty for what runs inside the launcher's JVM and for what does not run. */
    public OptionalLong pid() {
        return child().map(child -> OptionalLong.of(child.pid())).orElseGet(OptionalLong::empty);
    }

    /** Starts it and returns when it is ready. Starting what runs is an error. */
    public synchronized void start() {
        if (isRunning()) throw new IllegalStateException(name + " runs already");
        var started = starting.get();
        server = started;
        started.ended().thenRun(() -> {
            if (server == started) unexpectedEnd.accept(this); // neither stop() nor kill() asked for it
        });
    }

    /** Asks it to stop in order and returns when it has. */
    public synchronized void stop() {
        var current = server;
        server = null;
        if (current != null) current.close();
    }

    /** {@code kill -9}; returns when it is gone. What runs inside the launcher's JVM is stopped in order instead. */
    public synchronized void kill() {
        var current = server;
        server = null;
        if (current != null) current.kill();
    }

    /** Freezes the process: it keeps its connections and answers nothing. */
    public void freeze() {
        child().ifPresent(child -> child.signal("STOP"));
    }

    /** Ends {@link #freeze}. */
    public void thaw() {
        child().ifPresent(child -> child.signal("CONT"));
    }

    Optional<Child> child() {
        return Optional.ofNullable(server).flatMap(Server::child);
    }

    Server server() {
        var current = server;
        if (current == null) throw new IllegalStateException(name + " does not run");
        return current;
    }
}
