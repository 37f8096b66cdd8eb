package eu.vallum.gateway.portal.layout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.vallum.gateway.session.CallerToken;
import eu.vallum.gateway.session.SignedIn;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Roles that a person holds now for the organisation they act for, as identity-service tells them. The frame of every page goes by
 * them, so an answer is kept for some seconds: a role that is given or taken shows that much later, while what is allowed is decided by
 * the services at once. Where no answer comes, pages show all that the kind of organisation has.
 */
@Singleton
class HeldRoles {
    private static final Duration KEPT = Duration.ofSeconds(10);

    @RegisterRestClient(configKey = "roles")
    @RegisterProvider(CallerToken.class)
    @Path("/api/identity/v1/me")
    interface Client {
        @GET
        Me me();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Me(List<Held> roles) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Held(String role) {}

    private record Key(String subject, @Nullable UUID organisation) {}

    private final Client identity;
    private final Cache<Key, Optional<Set<String>>> kept =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();

    @Inject
    HeldRoles(@RestClient Client identity) {
        this.identity = identity;
    }

    /** Null when identity-service does not tell, empty when there are none. */
    @Nullable Set<String> of(SignedIn who) {
        return kept.get(new Key(who.subject(), who.organisation()), key -> ask(key))
                .orElse(null);
    }

    private Optional<Set<String>> ask(Key key) {
        if (key.organisation() == null) {
            return Optional.of(Set.of());
        }
        try {
            return Optional.of(identity.me().roles().stream().map(Held::role).collect(Collectors.toUnmodifiableSet()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
