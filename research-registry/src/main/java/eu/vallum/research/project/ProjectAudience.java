package eu.vallum.research.project;

import eu.vallum.platform.feed.FeedAudience;
import eu.vallum.platform.feed.FeedEvent;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Who is told of what happens to projects: the organisation whose they are. The public looks for itself. */
@Singleton
class ProjectAudience implements FeedAudience {
    @Override
    public Set<UUID> recipients(FeedEvent event) {
        return Set.of(UUID.fromString(event.data().path("organisation").asText()));
    }
}
