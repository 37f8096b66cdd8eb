package eu.vallum.endtoend.deployment;

import java.util.ArrayList;
import java.util.List;

/** The two public names stand in five places; an overlay that changes one must change all. */
final class NamesAgreement {

    private NamesAgreement() {}

    static List<String> findings(List<Manifest> objects) {
        var findings = new ArrayList<String>();
        var common = one(objects, "ConfigMap", "common").at("/data");
        var keycloak = one(objects, "Keycloak", "keycloak");
        var platform = "https://"
                + one(objects, "HTTPRoute", "gateway").at("/spec/hostnames/0").asText();
        var signIn = "https://"
                + one(objects, "HTTPRoute", "sign-in").at("/spec/hostnames/0").asText();
        same(
                findings,
                "VALLUM_PUBLIC_URL",
                platform,
                common.path("VALLUM_PUBLIC_URL").asText());
        same(
                findings,
                "VALLUM_ISSUER",
                signIn + "/realms/vallum",
                common.path("VALLUM_ISSUER").asText());
        same(
                findings,
                "Keycloak's hostname",
                signIn,
                keycloak.at("/spec/hostname/hostname").asText());
        var environment = keycloak.at("/spec/unsupported/podTemplate/spec/containers/0/env");
        same(
                findings,
                "the realm's address of the platform",
                platform,
                Manifest.each(environment)
                        .filter(e -> e.path("name").asText().equals("VALLUM_PUBLIC_URL"))
                        .map(e -> e.path("value").asText())
                        .findFirst()
                        .orElse("absent"));
        return findings;
    }

    private static void same(List<String> findings, String what, String wanted, String actual) {
        if (!wanted.equals(actual)) {
            findings.add(what + " is " + actual + " where the routes say " + wanted);
        }
    }

    private static Manifest one(List<Manifest> objects, String kind, String name) {
        return objects.stream()
                .filter(o -> o.is(kind) && o.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + kind + " " + name));
    }
}
