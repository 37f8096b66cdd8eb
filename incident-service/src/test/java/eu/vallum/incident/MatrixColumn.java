package eu.vallum.incident;

import eu.vallum.incident.Stage.Player;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One relation to the scene's incident.
 *
 * @param name what it is called in the matrix
 * @param sight what its people may see of the incident: all, what recipients get, or nothing
 * @param player who stands in it as a coordinator, null for a caller without a token
 * @param ids the records that are asked for
 * @param secrets texts that no answer to it may hold
 */
record MatrixColumn(String name, Sight sight, @Nullable Player player, MatrixIds ids, Set<String> secrets) {
    /** What identity-service lets an authority give, from no power to most. */
    private static final List<String> AUTHORITIES =
            List.of("none", "administrator", "agency", "officer", "coordinator");

    /** What it lets an entity give. */
    private static final List<String> ENTITIES = List.of("none", "administrator", "entity-reporter");

    private static final Set<String> WORKERS = Set.of("agency", "officer", "coordinator");

    enum Sight {
        OWNER,
        RECIPIENT,
        REPORTER,
        NOTHING
    }

    /** The owner's alone: an address and a person that recipients never get, notes, a task and a file of its own. */
    private static final Set<String> OWNERS = Set.of(
            "Duty physician",
            "192.0.2.7",
            "Own " + Scene.SECRET,
            "Hidden " + Scene.SECRET,
            "Red-" + Scene.SECRET,
            "Ours " + Scene.SECRET + " decided");

    static List<MatrixColumn> all(Scene scene) {
        var ids = MatrixIds.of(scene);
        var strict = shared(scene, Stage.coordinator("FR"), "AMBER+STRICT");
        var body = shared(scene, Stage.player("EU", "eu-body", "coordinator"), "AMBER");
        var red = scene.named;
        var redIds = ids.with(Map.of("incident", red.incident, "share", red.share));
        var clear = Stage.coordinator("IE");
        var clearReport = Stage.report("tlp", "CLEAR");
        clearReport.put("title", "Case " + Scene.SECRET);
        var clearIncident = Stage.filed(scene.owner, clearReport);
        var clearShare = Stage.shared(scene.owner, clearIncident, clear, "CLEAR");
        var anything = Set.of(Scene.SECRET, NamedScene.SECRET);
        return List.of(
                new MatrixColumn("owner", Sight.OWNER, scene.owner, ids, Set.of(NamedScene.SECRET)),
                recipient("recipient CLEAR", clear, ids.with(Map.of("incident", clearIncident, "share", clearShare))),
                recipient("recipient GREEN", scene.loosely, ids.with(Map.of("incident", scene.green))),
                recipient("recipient AMBER", scene.recipient, ids),
                recipient("recipient AMBER+STRICT", strict, ids),
                new MatrixColumn("named under RED", Sight.RECIPIENT, red.named, redIds, Set.of(Scene.SECRET)),
                new MatrixColumn("colleague of the named", Sight.NOTHING, red.colleague, redIds, anything),
                recipient("member of a group", scene.member, ids),
                recipient("recipient with fields withheld", scene.redacted, ids),
                recipient("single point of contact", scene.spoc, ids),
                recipient("EU body, recipient", body, ids),
                new MatrixColumn("withdrawn recipient", Sight.NOTHING, scene.withdrawn, ids, anything),
                new MatrixColumn("removed from the group", Sight.NOTHING, scene.former, ids, anything),
                new MatrixColumn("other Member State", Sight.NOTHING, scene.other, ids, anything),
                new MatrixColumn("EU body", Sight.NOTHING, scene.agency, ids, anything),
                new MatrixColumn("reporting entity", Sight.REPORTER, scene.entity, ids, OWNERS),
                new MatrixColumn("other entity", Sight.NOTHING, scene.sibling, ids, anything),
                new MatrixColumn("nobody", Sight.NOTHING, null, ids, anything));
    }

    private static MatrixColumn recipient(String name, Player player, MatrixIds ids) {
        return new MatrixColumn(name, Sight.RECIPIENT, player, ids, OWNERS);
    }

    private static Player shared(Scene scene, Player recipient, String tlp) {
        Stage.shared(scene.owner, scene.incident, recipient, tlp);
        return recipient;
    }

    /**
     * Roles that are tried: each of them in the three relations that differ most, elsewhere somebody without power and whoever works
     * there. A role gives the same in every relation, or the three would differ.
     */
    List<String> roles() {
        if (player == null) {
            return List.of("none");
        }
        return switch (name) {
            case "owner", "recipient AMBER", "other Member State" -> AUTHORITIES;
            case "reporting entity", "other entity" -> ENTITIES;
            default -> List.of("none", "coordinator");
        };
    }

    /** Somebody of the organisation in a role; who has most power there is who the scene knows. */
    @Nullable Player in(String role) {
        if (player == null || role.equals(roles().getLast())) {
            return player;
        }
        return Stage.colleague(player.organisation(), player.memberState(), role.equals("none") ? "" : role);
    }

    /** Whether somebody in the role may see the incident at all. */
    boolean sees(String role) {
        return switch (sight) {
            case OWNER, RECIPIENT -> WORKERS.contains(role);
            case REPORTER -> role.equals("entity-reporter");
            case NOTHING -> false;
        };
    }
}
