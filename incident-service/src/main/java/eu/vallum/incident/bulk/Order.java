package eu.vallum.incident.bulk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an act on many is to do.
 *
 * @param undoing why what was done is taken back; null when it is done
 */
record Order(Action action, @Nullable String undoing) {
    /** How long after its start an act can be taken back. */
    static final Duration UNDOABLE = Duration.ofHours(24);

    static Order of(Action action) {
        return new Order(action, null);
    }
}
