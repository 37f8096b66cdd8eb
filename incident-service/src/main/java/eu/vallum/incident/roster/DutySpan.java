package eu.vallum.incident.roster;

import java.time.Instant;
import java.util.List;

/**
 * Who is on duty for a while.
 *
 * @param until not included
 * @param on the first one first; empty in a gap
 */
public record DutySpan(Instant from, Instant until, List<Name> on) {
    /** Somebody by name. */
    public record Name(String subject, String name) {}

    boolean gap() {
        return on.isEmpty();
    }
}
