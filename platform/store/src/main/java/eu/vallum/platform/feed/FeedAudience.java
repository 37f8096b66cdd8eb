package eu.vallum.platform.feed;

import java.util.Set;
import java.util.UUID;

/** Knows which organisations may be told of a fact. One bean a service; asked inside a transaction, as the job {@code feed}. */
public interface FeedAudience {
    Set<UUID> recipients(FeedEvent event);
}
