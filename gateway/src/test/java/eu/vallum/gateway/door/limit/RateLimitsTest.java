package eu.vallum.gateway.door.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.gateway.door.config.DoorConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RateLimits limits = new RateLimits(new Settings(), meters);

    @Test
    void a_client_is_stopped_after_its_quota_and_told_when_to_come_back() {
        // given
        for (var i = 0; i < 3; i++) {
            assertTrue(limits.client("agency").allowed());
        }

        // when
        var stopped = limits.client("agency");

        // then
        assertFalse(stopped.allowed());
        assertEquals("\"replica\";r=0;t=" + stopped.resetSeconds(), stopped.state());
        assertTrue(stopped.resetSeconds() >= 1 && stopped.resetSeconds() <= 20, stopped.state());
        assertEquals("\"replica\";q=3;w=60", stopped.policy().toString());
        assertEquals(1, meters.counter("vallum.door.limited", "who", "client").count());
    }

    @Test
    void one_client_does_not_use_up_what_another_has() {
        // given
        for (var i = 0; i < 5; i++) {
            limits.client("loud");
        }

        // when, then
        assertTrue(limits.client("quiet").allowed());
        assertTrue(limits.stranger("127.0.0.1").allowed());
    }

    private static final class Settings implements DoorConfig, DoorConfig.Limit {
        @Override
        public URI publicUrl() {
            return URI.create("http://localhost");
        }

        @Override
        public URI issuer() {
            return publicUrl();
        }

        @Override
        public URI realm() {
            return publicUrl();
        }

        @Override
        public Map<String, URI> upstream() {
            return Map.of();
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Limit limit() {
            return this;
        }

        @Override
        public int requestsPerMinute() {
            return 3;
        }

        @Override
        public int anonymousPerMinute() {
            return 2;
        }

        @Override
        public MemorySize jsonBody() {
            return new MemorySize(BigInteger.TEN);
        }

        @Override
        public MemorySize uploadBody() {
            return jsonBody();
        }

        @Override
        public MemorySize pageBody() {
            return jsonBody();
        }

        @Override
        public String filesPath() {
            return "/files";
        }

        @Override
        public MemorySize filesBody() {
            throw new UnsupportedOperationException();
        }

        @Override
        public MemorySize incidentFilesBody() {
            throw new UnsupportedOperationException();
        }
    }
}
