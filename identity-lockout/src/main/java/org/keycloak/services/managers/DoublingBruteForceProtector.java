package org.keycloak.services.managers;

import eu.vallum.lockout.Doubling;
import org.jspecify.annotations.NullMarked;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;

/**
 * Keycloak's protector, except for how long a lock-out lasts. In Keycloak's package because its protector against
 * guesses made at the same moment can be extended from there only; the alternative, the public one, lets them through.
 *
 * <p>Keycloak tells of a lock-out right after it has set its end: there the end is moved, so that the event tells the
 * true one. Every wait it reckons is at most the doubled one, so that moving means later, never earlier.
 */
@NullMarked
public final class DoublingBruteForceProtector extends DefaultBlockingBruteForceProtector {
    public DoublingBruteForceProtector(KeycloakSessionFactory factory) {
        super(factory);
    }

    @Override
    protected void sendEvent(
            KeycloakSession session, RealmModel realm, UserLoginFailureModel failures, EventType type) {
        if (type == EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT && isNoMereHaste(realm, failures)) {
            var wait = Doubling.seconds(
                    failures.getNumTemporaryLockouts(),
                    realm.getWaitIncrementSeconds(),
                    realm.getMaxFailureWaitSeconds());
            failures.setFailedLoginNotBefore((int) (failures.getLastFailure() / 1000 + wait));
        }
        super.sendEvent(session, realm, failures, type);
    }

    /** Two failures in quick succession lock, too, before there are enough of them; that wait is the realm's and not counted. */
    private static boolean isNoMereHaste(RealmModel realm, UserLoginFailureModel failures) {
        return failures.getNumFailures() >= realm.getFailureFactor();
    }
}
