package eu.vallum.endtoend.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Keycloak runs with our extension: the image is the one its module builds, and the protector is chosen by the name it has. */
final class KeycloakAgreement {

    private KeycloakAgreement() {}

    static List<String> findings(List<Manifest> objects, Repository project) {
        var parent = project.text("pom.xml");
        var image = first(parent, "<quarkus.container-image.group>(.*?)<")
                + "/keycloak:"
                + first(parent, "<keycloak.version>(.*?)<")
                + "-"
                + first(parent, "<artifactId>vallum-parent</artifactId>\\s*<version>(.*?)<");
        var protector = first(
                project.text("identity-lockout/src/main/java/eu/vallum/lockout/DoublingLockoutFactory.java"),
                "getId\\(\\) \\{\\s*return \"(.*?)\"");
        var findings = new ArrayList<String>();
        var servers = Manifest.of(objects, "Keycloak");
        if (servers.isEmpty()) {
            findings.add("no Keycloak");
        }
        for (var server : servers) {
            if (!("/" + server.at("/spec/image").asText()).endsWith("/" + image)) {
                findings.add(server.label() + ": image differs from the one identity-lockout builds: " + image);
            }
            var chosen = Manifest.each(server.at("/spec/additionalOptions"))
                    .filter(option -> option.path("name").asText().equals("spi-brute-force-protector--provider"))
                    .map(option -> option.path("value").asText())
                    .toList();
            if (!chosen.equals(List.of(protector))) {
                findings.add(server.label() + ": lock-outs by " + chosen + " where ours is " + protector);
            }
        }
        return findings;
    }

    private static String first(String text, String pattern) {
        var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("nothing reads " + pattern);
        }
        return matcher.group(1);
    }
}
