package eu.vallum.incident.blind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of digests, in the order in which they were sent. They are not repeated: nobody keeps them but their sender.
 *
 * @param remaining what is left of the day's budget
 */
record DigestsTaken(List<Taken> items, int remaining) {

    /**
     * One digest.
     *
     * @param id by which a match names it; absent when it was not taken
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Taken(State state, @Nullable UUID id) {}

    /** What one became. */
    enum State {
        /** New to the organisation, and counted. */
        NEW,
        /** The organisation had it, here or in another incident. */
        KNOWN,
        /** It stands on a warning list and ties nothing together. */
        WARNED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
