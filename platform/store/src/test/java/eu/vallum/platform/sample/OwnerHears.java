package eu.vallum.platform.sample;

import eu.vallum.platform.feed.FeedAudience;
import eu.vallum.platform.feed.FeedEvent;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

@Singleton
class OwnerHears implements FeedAudience {
    @Override
    public Set<UUID> recipients(FeedEvent event) {
        return Set.of(UUID.fromString(event.data().path("owner").asText()));
    }
}
