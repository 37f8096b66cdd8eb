package eu.vallum.gateway.portal.organisation;

import java.util.List;

/** Which roles people of a kind of organisation may be invited to. */
final class Roles {
    private Roles() {}

    static List<String> of(String kind) {
        return switch (kind) {
            case "csirt", "spoc", "competent-authority" -> List.of("coordinator", "officer", "administrator");
            case "entity" -> List.of("entity-reporter", "administrator");
            case "research-organisation" -> List.of("researcher", "reviewer", "administrator");
            case "ncc" -> List.of("coordinator", "officer", "researcher", "reviewer", "administrator");
            default -> List.of("coordinator", "officer", "reviewer", "administrator");
        };
    }
}
