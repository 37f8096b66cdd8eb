package eu.vallum.gateway.door.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.vallum.gateway.door.session.EndedSessions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * Tokens that were verified before, by the header they came in. Verifying costs several times what passing a request on does,
 * and an agency's client sends the same token for minutes. An entry is good until the token expires or its session ends.
 */
@Singleton
public class VerifiedTokens {
    private final Cache<String, VerifiedToken> byHeader =
            Caffeine.newBuilder().maximumSize(10_000).recordStats().build();
    private final Clock clock;
    private final EndedSessions ended;

    VerifiedTokens(Clock clock, EndedSessions ended, MeterRegistry meters) {
        this.clock = clock;
        this.ended = ended;
        CaffeineCacheMetrics.monitor(meters, byHeader, "vallum.door.tokens");
    }

    /** The token of this header, if it was verified, has not expired and its session has not ended. */
    public Optional<VerifiedToken> known(String header) {
        var token = byHeader.getIfPresent(header);
        if (token == null) {
            return Optional.empty();
        }
        if (token.expiresAt() <= clock.millis() || ended.has(token.sid())) {
            byHeader.invalidate(header);
            return Optional.empty();
        }
        return Optional.of(token);
    }

    /** Remembers a plain bearer token; one that must prove possession is looked at each time. */
    void remember(String header, VerifiedToken token) {
        if (token.thumbprint() == null) {
            byHeader.put(header, token);
        }
    }
}
