package eu.vallum.platform.feed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Knows which organisations may be told of a fact. One bean a service; asked inside a transaction, as the job {@code feed}. */
public interface FeedAudience {
    Set<UUID> recipients(FeedEvent event);

    /** Of recipients that are told through some of their persons only, those persons; asked after {@link #recipients}. */
    default Map<UUID, List<String>> named(FeedEvent event) {
        return Map.of();
    }
}
