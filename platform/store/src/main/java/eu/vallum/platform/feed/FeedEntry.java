package eu.vallum.platform.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a listener is told; content is fetched again under its own rights.
 *
 * @param type short type, for example {@code incident-shared}
 * @param target id of the aggregate
 * @param persons those of the recipient who alone are told; null for everybody
 */
record FeedEntry(
        @JsonIgnore UUID recipient,
        @JsonIgnore long position,
        String type,
        UUID target,
        int version,
        Instant at,
        @JsonIgnore @Nullable List<String> persons) {

    /** Whether somebody of the recipient is told. */
    boolean concerns(String person) {
        return persons == null || persons.contains(person);
    }
}
