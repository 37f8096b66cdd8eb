package eu.vallum.endtoend.replica;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.endtoend.harness.Eventually;
import eu.vallum.endtoend.harness.Listener;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.Platform;
import eu.vallum.endtoend.harness.WebVisitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@OnPlatform
@Order(Integer.MAX_VALUE - 60)
class LogoutTest {
    /** Refused as not signed in; 499 is how that is told to a script of a page. */
    private static final Set<Integer> ENDED = Set.of(401, 499);

    private static final String ME = "/api/identity/v1/me";

    @Test
    void keycloaksLogoutEndsTheSessionOnBothGatewaysWithinASecond(Platform platform) throws Exception {
        // given: a session that both gateways know, with a live stream at the one Keycloak does not call
        var vallum = platform.vallum();
        var cookie = WebVisitor.signIn(vallum.gateway(), People.RUTA.address(), vallum.demoPassword());
        var first = platform.api(1).signedIn(cookie);
        var second = platform.api(2).signedIn(cookie);
        first.get(ME).expect(200);
        second.get(ME).expect(200);
        try (var stream =
                Listener.follow(List.of(vallum.gateway(2).resolve("/app/events")), Map.of("Cookie", cookie))) {
            Eventually.holds("the stream is open", Duration.ofSeconds(10), stream::isListening);

            // when
            platform.keycloak().logOut(People.RUTA);
            var loggedOut = System.nanoTime();

            // then
            Eventually.holds(
                    "refused by both",
                    Duration.ofSeconds(1),
                    () -> ENDED.contains(first.get(ME).status())
                            && ENDED.contains(second.get(ME).status()));
            System.err.printf("refused by both %d ms after Keycloak's answer%n", millisSince(loggedOut));
            for (var gateway : List.of(first, second))
                assertTrue(ENDED.contains(gateway.get(ME).status()));
            Eventually.holds("the stream has ended", Duration.ofSeconds(3), () -> !stream.isListening());
            assertTrue(millisSince(loggedOut) < 4_000);
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
