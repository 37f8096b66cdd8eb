package eu.vallum.gateway.door.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.vallum.gateway.door.config.DoorConfig;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * A bucket of requests a client, refilled evenly over a minute. Counted by this replica alone, which its policy's name says:
 * n replicas together allow n times as much.
 */
@Singleton
public class RateLimits {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Kind clients;
    private final Kind strangers;

    RateLimits(DoorConfig config, MeterRegistry meters) {
        this.clients =
                new Kind(config.limit().requestsPerMinute(), meters.counter("vallum.door.limited", "who", "client"));
        this.strangers = new Kind(
                config.limit().anonymousPerMinute(), meters.counter("vallum.door.limited", "who", "anonymous"));
    }

    /** Takes one request from a client or person known by a verified token or session. */
    public Allowance client(String key) {
        return clients.take(key);
    }

    /** Takes one request from an address that showed nothing verified yet. */
    public Allowance stranger(String address) {
        return strangers.take(address);
    }

    /** Takes one request for a page or its parts from an address; people behind one address share it. */
    public Allowance page(String address) {
        return clients.take("page:" + address);
    }

    private static final class Kind {
        private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build();
        private final long quota;
        private final Counter limited;
        private final CharSequence policy;

        Kind(long quota, Counter limited) {
            this.quota = quota;
            this.limited = limited;
            this.policy = HttpHeaders.createOptimized("\"replica\";q=" + quota + ";w=60");
        }

        Allowance take(String key) {
            var bucket = buckets.get(key, k -> fresh());
            if (bucket.tryConsume(1)) {
                var left = bucket.getAvailableTokens();
                return new Allowance(true, left, seconds((quota - left) * (MINUTE / quota)), policy);
            }
            limited.increment();
            var wait = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
            return new Allowance(false, 0, Math.max(1, seconds(wait)), policy);
        }

        private Bucket fresh() {
            return Bucket.builder()
                    .addLimit(Bandwidth.builder()
                            .capacity(quota)
                            .refillGreedy(quota, Duration.ofMinutes(1))
                            .build())
                    .build();
        }

        private static long seconds(long nanos) {
            return (nanos + 999_999_999L) / 1_000_000_000L;
        }
    }
}
