package eu.vallum.localstack;

import java.util.Optional;

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

    /** Its process, if it has one of its own. */
    default Optional<Child> child() {
        return Optional.empty();
    }
}
