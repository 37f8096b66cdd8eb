package eu.vallum.incident.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes over an organisation's newest state. By version, so that a repeated or overtaken event changes nothing. */
@Singleton
class FollowingOrganisations {
    private final Directory directory;

    FollowingOrganisations(Directory directory) {
        this.directory = directory;
    }

    @Transactional
    void follow(OrganisationChanged organisation, @Nullable Instant at) {
        directory.follow(organisation, at);
    }
}
