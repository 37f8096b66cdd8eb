package eu.vallum.incident;

import eu.vallum.platform.id.UuidV7;
import java.util.Map;
import java.util.UUID;

/**
 * What an escalation's owner, those it names and somebody else can see and do with its rows in the database itself, in one transaction that is
 * rolled back. Step → number of rows or the error's state.
 */
final class EscalationProbe {
    private static final String ID = "01900000-0000-7000-8000-00000000e5ca";
    private final Scene scene;

    EscalationProbe(Scene scene) {
        this.scene = scene;
    }

    Map<String, String> found() {
        return Store.asNobody(connection -> {
            var steps = new Steps(connection);
            proposing(steps);
            confirming(steps);
            reporting(steps);
            over(steps);
            return steps.found;
        });
    }

    private Map<String, UUID> parties() {
        return Map.of(
                "owner", scene.owner.organisation(),
                "recipient", scene.recipient.organisation(),
                "redacted", scene.redacted.organisation(),
                "loosely", scene.loosely.organisation(),
                "other", scene.other.organisation());
    }

    private void proposing(Steps steps) {
        var owner = scene.owner.organisation();
        steps.tries("escalation: other proposes as owner", scene.other.organisation(), propose("null"));
        steps.does("escalation: owner proposes", owner, propose("null"));
        steps.tries("escalation: other links", scene.other.organisation(), link());
        steps.does("escalation: owner links", owner, link());
        reads(steps, "proposed");
    }

    private void confirming(Steps steps) {
        parties().forEach((who, id) -> steps.tries("escalation: " + who + " ends", id, end()));
        steps.does("escalation: owner confirms", scene.owner.organisation(), confirm("b"));
        steps.tries("escalation: owner takes over", scene.owner.organisation(), """
                update escalation set owner = '%s' where id = '%s'""".formatted(
                        scene.other.organisation(), ID));
        reads(steps, "active");
        parties().forEach((who, id) -> steps.tries("escalation: " + who + " ends what runs", id, end()));
    }

    private void reporting(Steps steps) {
        steps.tries("escalation: recipient reports", scene.recipient.organisation(), report(scene.incident));
        steps.does("escalation: owner reports", scene.owner.organisation(), report(scene.incident));
        parties()
                .forEach((who, id) -> steps.reads(
                        "escalation: " + who + " reads report",
                        id,
                        "situation_report where escalation = '" + ID + "'"));
        steps.tries(
                "escalation: owner rewrites report",
                scene.owner.organisation(),
                "update situation_report set document = 'x' where escalation = '" + ID + "'");
        steps.job("escalation: job feed reads", "feed", "escalation where id = '" + ID + "'");
        steps.job("escalation: job stranger reads", "stranger", "escalation where id = '" + ID + "'");
    }

    private void over(Steps steps) {
        steps.does("escalation: owner ends", scene.owner.organisation(), end());
        steps.tries("escalation: owner ends again", scene.owner.organisation(), end());
        reads(steps, "ended");
        steps.does("escalation: owner deletes the incident", scene.owner.organisation(), """
                insert into deletion (incident, owner, reference, reason, by_name, deleted_at, readers, files, documents)
                select id, owner, reference, 'x', 'x', now(), 0, 0, '[]' from incident where id = '%s'""".formatted(scene.incident));
        steps.reads(
                "escalation: reports left",
                scene.owner.organisation(),
                "situation_report where escalation = '" + ID + "'");
        steps.reads(
                "escalation: links left",
                scene.owner.organisation(),
                "escalation_incident where escalation = '" + ID + "'");
    }

    private void reads(Steps steps, String when) {
        parties().forEach((who, id) -> {
            steps.reads("escalation: " + who + " reads, " + when, id, "escalation where id = '" + ID + "'");
            steps.reads(
                    "escalation: " + who + " reads links, " + when,
                    id,
                    "escalation_incident where escalation = '" + ID + "'");
        });
    }

    private String propose(String confirmed) {
        return """
                insert into escalation (id, owner, level, level_version, second, title, reason, criteria, tlp, recipients, proposed_at,
                    proposed_by, proposed_name, confirmed_at)
                values ('%s', '%s', 'operational', 1, true, 't', 'r', '{x}', 'AMBER', '{%s,%s,%s}', now(), 'a', 'A', %s)""".formatted(
                        ID,
                        scene.owner.organisation(),
                        scene.recipient.organisation(),
                        scene.redacted.organisation(),
                        scene.loosely.organisation(),
                        confirmed);
    }

    private String link() {
        return "insert into escalation_incident (escalation, incident, owner) values ('%s', '%s', '%s')"
                .formatted(ID, scene.incident, scene.owner.organisation());
    }

    private static String confirm(String by) {
        return "update escalation set confirmed_at = now(), confirmed_by = '%s', confirmed_name = 'B' where id = '%s'"
                .formatted(by, ID);
    }

    private static String end() {
        return "update escalation set ended_at = now(), ended_name = 'A', ended_reason = 'r' where id = '%s'"
                .formatted(ID);
    }

    private String report(String incident) {
        return """
                insert into situation_report (id, escalation, owner, edition, tlp, recipients, incidents, document, sha256, written_at,
                    written_name)
                values ('%s', '%s', '%s', 1, 'AMBER', '{%s,%s,%s}', '{%s}', 'd', encode(sha256(convert_to('d', 'UTF8')), 'hex'), now(), 'A')""".formatted(
                        UuidV7.next(),
                        ID,
                        scene.owner.organisation(),
                        scene.recipient.organisation(),
                        scene.redacted.organisation(),
                        scene.loosely.organisation(),
                        incident);
    }
}
