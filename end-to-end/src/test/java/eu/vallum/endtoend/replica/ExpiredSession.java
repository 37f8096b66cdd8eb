package eu.vallum.endtoend.replica;

import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.Platform;
import eu.vallum.endtoend.harness.WebVisitor;

/** A browser's session whose access token has really run out, while its refresh token is good. */
final class ExpiredSession {
    private static final int LIFESPAN_S = 25;

    private ExpiredSession() {}

    /** Signs in with a short-lived token and waits it out; the client's usual life span is back when this returns. */
    static Api of(Platform platform, People person) throws Exception {
        var keycloak = platform.keycloak();
        keycloak.set("portal", "access.token.lifespan", Integer.toString(LIFESPAN_S));
        String cookie;
        long begin;
        try {
            begin = System.nanoTime();
            cookie = WebVisitor.signIn(
                    platform.vallum().gateway(),
                    person.address(),
                    platform.vallum().demoPassword());
        } finally {
            keycloak.set("portal", "access.token.lifespan", "");
        }
        var past = (System.nanoTime() - begin) / 1_000_000;
        Thread.sleep(Math.max(0, LIFESPAN_S * 1000 + 1_000 - past));
        return platform.api().signedIn(cookie);
    }
}
