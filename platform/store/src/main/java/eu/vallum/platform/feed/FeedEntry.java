package eu.vallum.platform.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * What a listener is told; content is fetched again under its own rights.
 *
 * @param type short type, for example {@code incident-shared}
 * @param target id of the aggregate
 */
record FeedEntry(
        @JsonIgnore UUID recipient, @JsonIgnore long position, String type, UUID target, int version, Instant at) {}
