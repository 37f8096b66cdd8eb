package eu.vallum.gateway.door.testing;

import org.eclipse.microprofile.config.ConfigProvider;

/** Who the tests sign in as, and where. */
public final class People {
    public static final String KADRI = "kadri.tamm@ee.example";
    public static final String PASSWORD = "correct horse battery staple";

    private People() {}

    public static String gateway() {
        return setting("VALLUM_PUBLIC_URL");
    }

    public static Realm realm() {
        return new Realm(
                setting("VALLUM_KEYCLOAK_URL"),
                setting("vallum.test.keycloak.admin-password"),
                setting("vallum.test.secrets"));
    }

    /** A browser in which Kadri is signed in. */
    public static Browser kadri() throws Exception {
        realm().person(KADRI, PASSWORD);
        var browser = new Browser(gateway());
        browser.signIn(KADRI, PASSWORD, "/app/overview");
        return browser;
    }

    public static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
