package eu.vallum.localstack;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Something that runs and can be stopped: a child process, or a server inside this JVM. */
interface Server extends AutoCloseable {
    boolean isAlive();

    /** Stops it in order. Stopping what has stopped is fine. */
    @Override
    void close();

    /** Ends it as a power failure would; a server inside this JVM can only be closed. */
    default void kill() {
        child().ifPresentOrElse(Child::kill, this::close);
    }

    /** Completes when it has ended for whatever reason, as far as it notices. */
    default CompletableFuture<?> ended() {
        return child().<CompletableFuture<?>>map(child -> child.handle().onExit())
                .orElseGet(CompletableFuture::new);
    }

    /** Its process, if it has one of its own. */
    default Optional<Child> child() {
        return Optional.empty();
    }
}
