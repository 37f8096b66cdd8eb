package eu.vallum.incident;

import java.util.Map;
import java.util.UUID;

/** What an organisation and others can see and do with the rows of its brief in the database itself. Step → rows or the error's state. */
final class BriefProbe {
    private final Scene scene;

    BriefProbe(Scene scene) {
        this.scene = scene;
    }

    Map<String, String> found() {
        return Store.asNobody(connection -> {
            var steps = new Steps(connection);
            var recipient = scene.recipient.organisation();
            var other = scene.other.organisation();
            steps.tries("brief: other writes of what it does not see", other, add(other));
            steps.tries("brief: other writes as recipient", other, add(recipient));
            steps.does("brief: recipient writes", recipient, add(recipient));
            parties().forEach((who, id) -> {
                steps.reads("brief: " + who + " reads", id, "brief where incident = '" + scene.incident + "'");
                steps.tries("brief: " + who + " changes", id, "update brief set done = 'x'");
            });
            withheld(steps, recipient);
            steps.does("brief: recipient writes anew", recipient, add(recipient));
            steps.does("brief: owner withdraws", scene.owner.organisation(), """
                    update share set withdrawn_at = now(), withdrawn_by = 'x', withdrawn_reason = 'x' where id = '%s'""".formatted(scene.share));
            steps.reads("brief: recipient reads what was withdrawn", recipient, "brief");
            steps.tries("brief: recipient changes what was withdrawn", recipient, "update brief set done = 'x'");
            return steps.found;
        });
    }

    private void withheld(Steps steps, UUID recipient) {
        steps.does("brief: owner withholds", scene.owner.organisation(), """
                insert into redaction (owner, incident, organisation, fields, changed_at, changed_by)
                values ('%s', '%s', '%s', '{title}', now(), 'x')""".formatted(
                        scene.owner.organisation(), scene.incident, recipient));
        steps.reads("brief: recipient reads what is withheld", recipient, "brief");
    }

    private Map<String, UUID> parties() {
        return Map.of(
                "owner", scene.owner.organisation(),
                "recipient", scene.recipient.organisation(),
                "member", scene.member.organisation(),
                "other", scene.other.organisation());
    }

    private String add(UUID organisation) {
        return """
                insert into brief (organisation, incident, owner, what, hit, done, decide, changed_at, changed_by)
                values ('%s', '%s', '%s', 'w', 'h', 'd', 'd', now(), 'A')""".formatted(organisation, scene.incident, scene.owner.organisation());
    }
}
