package eu.vallum.lockout;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.services.managers.BruteForceProtectorFactory;
import org.keycloak.services.managers.DoublingBruteForceProtector;

/**
 * Gives Keycloak its protector. Chosen by name ({@code spi-brute-force-protector--provider=doubling}), so that a
 * Keycloak without this jar refuses to start instead of locking for shorter than promised.
 */
public final class DoublingLockoutFactory implements BruteForceProtectorFactory {
    private @Nullable DoublingBruteForceProtector protector;

    @Override
    public String getId() {
        return "doubling";
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        protector = new DoublingBruteForceProtector(factory);
    }

    @Override
    public BruteForceProtector create(KeycloakSession session) {
        if (protector == null) throw new IllegalStateException("asked for before it was made");
        return protector;
    }

    @Override
    public void close() {
        if (protector != null) protector.shutdown();
    }
}
