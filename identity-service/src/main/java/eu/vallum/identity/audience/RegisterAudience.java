package eu.vallum.identity.audience;

import eu.vallum.identity.organisation.Register;
import eu.vallum.platform.feed.FeedAudience;
import eu.vallum.platform.feed.FeedEvent;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** An organisation's changes go to itself and its Member State's authorities; a grant goes to its organisation. */
@Singleton
class RegisterAudience implements FeedAudience {
    private final Register register;

    RegisterAudience(Register register) {
        this.register = register;
    }

    @Override
    public Set<UUID> recipients(FeedEvent event) {
        return switch (event.type()) {
            case "eu.vallum.identity.organisation-changed.v1" -> {
                var told = new HashSet<>(
                        register.overseersOf(event.data().path("memberState").asText()));
                told.add(event.key());
                yield told;
            }
            case "eu.vallum.identity.grant-changed.v1" ->
                Set.of(UUID.fromString(event.data().path("organisation").asText()));
            default -> Set.of();
        };
    }
}
