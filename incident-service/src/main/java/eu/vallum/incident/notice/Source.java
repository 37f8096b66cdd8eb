package eu.vallum.incident.notice;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Knows of some events whom they concern. */
interface Source {
    /** By the name of an event of this service, without its version. */
    Map<String, Asking<?>> hears();

    /**
     * How an event is asked about.
     *
     * @param event what is read of it
     * @param facts who is told what
     */
    record Asking<E>(Class<E> event, Function<E, List<Fact>> facts) {}
}
