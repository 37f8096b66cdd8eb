package eu.vallum.endtoend.fault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a client's log: what it sent, and what it knows of it.
 *
 * @param key of the request, also the incident's title
 * @param outcome what it knows after its last attempt
 * @param incident the id it was given, if it was answered
 */
record Filing(
        int client,
        String key,
        int attempts,
        Outcome outcome,
        @Nullable UUID incident) {

    /** ANSWERED with 201; REFUSED by a status that promises that nothing happened; UNKNOWN otherwise. */
    enum Outcome {
        ANSWERED,
        REFUSED,
        UNKNOWN
    }
}
