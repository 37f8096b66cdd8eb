package eu.vallum.incident.sighting;

import eu.vallum.incident.observable.Observable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list: a value, with when and how often if that is known.
 *
 * @param observable what it is by its form or by the type that stands beside it; null when it is none
 * @param typed whether its type stands beside it, so that only indicators of that type are meant
 */
record SeenLine(
        int number,
        String given,
        @Nullable Observable observable,
        boolean typed,
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable Integer times,
        @Nullable LineTrouble trouble) {

    static SeenLine wrong(int number, String given, LineTrouble trouble) {
        return new SeenLine(number, given, null, false, null, null, null, trouble);
    }

    static SeenLine of(int number, String given, @Nullable Observable observable) {
        return new SeenLine(number, given, observable, false, null, null, null, null);
    }
}
