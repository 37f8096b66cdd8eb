package eu.vallum.incident.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

/** By which of its two times a timeline is read. */
enum Order {
    HAPPENED,
    RECORDED;

    static Order of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    Instant time(Entry entry) {
        return this == RECORDED ? entry.recordedAt() : entry.at();
    }

    /** The latest first; among equals as the database orders ids. */
    Comparator<Entry> latestFirst() {
        return Comparator.comparing(this::time)
                .thenComparing(entry -> entry.id().toString())
                .reversed();
    }
}
