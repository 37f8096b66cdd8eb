package eu.vallum.incident;

import eu.vallum.platform.id.UuidV7;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
            ofOthers(steps);
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
        steps.tries(
                "escalation: recipient reports",
                scene.recipient.organisation(),
                report(UUID.fromString(ID), scene.owner.organisation()));
        steps.does(
                "escalation: owner reports",
                scene.owner.organisation(),
                report(UUID.fromString(ID), scene.owner.organisation()));
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

    /** Escalations of those who have the incident by a share, whole or in part, and of one who does not have it. */
    private void ofOthers(Steps steps) {
        var parties = new TreeMap<>(Map.of(
                "recipient", scene.recipient.organisation(),
                "redacted", scene.redacted.organisation(),
                "other", scene.other.organisation()));
        parties.forEach((who, id) -> {
            var escalation = UuidV7.next();
            var own = "escalation = '" + escalation + "'";
            steps.does("escalation: " + who + " proposes its own", id, """
                    insert into escalation (id, owner, level, level_version, second, title, reason, criteria, tlp, recipients, links,
                        proposed_at, proposed_by, proposed_name, confirmed_at, confirmed_by, confirmed_name)
                    values ('%s', '%s', 'technical', 1, false, 't', 'r', '{x}', 'AMBER', '{}', 1, now(), 'a', 'A', now(), 'a', 'A')""".formatted(escalation, id));
            steps.does("escalation: " + who + " links what is not its own", id, link(escalation, id));
            steps.tries("escalation: " + who + " says it escalated", id, tell("escalated", id));
            steps.tries(
                    "escalation: " + who + " says somebody else did",
                    id,
                    tell("escalated", scene.former.organisation()));
            steps.tries("escalation: " + who + " says it closed", id, tell("closed", id));
            steps.does("escalation: " + who + " reports what is not its own", id, report(escalation, id));
            steps.reads("escalation: " + who + " reads its own report", id, "situation_report where " + own);
            steps.tries(
                    "escalation: " + who + " counts its reports",
                    id,
                    "update escalation set editions = editions + 1 where id = '" + escalation + "'");
        });
        var recipient = scene.recipient.organisation();
        steps.does(
                "escalation: owner takes back",
                scene.owner.organisation(),
                "update share set withdrawn_at = now(), withdrawn_reason = 'x' where incident = '%s' and recipient = '%s'"
                        .formatted(scene.incident, recipient));
        for (var table : List.of("escalation", "escalation_incident", "situation_report")) {
            steps.reads(
                    "escalation: recipient reads its own " + table + ", taken back",
                    recipient,
                    table + " where owner = '" + recipient + "'");
        }
    }

    private String tell(String kind, UUID who) {
        return """
                insert into timeline (id, incident, owner, kind, at, recorded_at, internal, organisation)
                values ('%s', '%s', '%s', '%s', now(), now(), true, '%s')""".formatted(UuidV7.next(), scene.incident, scene.owner.organisation(), kind, who);
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
        // their policy hides them from everybody else, whether they are there or not
        steps.job(
                "escalation: reports left for the job", "notices", "situation_report where escalation = '" + ID + "'");
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
                insert into escalation (id, owner, level, level_version, second, title, reason, criteria, tlp, recipients, links, proposed_at,
                    proposed_by, proposed_name, confirmed_at)
                values ('%s', '%s', 'operational', 1, true, 't', 'r', '{x}', 'AMBER', '{%s,%s,%s}', 1, now(), 'a', 'A', %s)""".formatted(
                        ID,
                        scene.owner.organisation(),
                        scene.recipient.organisation(),
                        scene.redacted.organisation(),
                        scene.loosely.organisation(),
                        confirmed);
    }

    private String link() {
        return link(UUID.fromString(ID), scene.owner.organisation());
    }

    private String link(UUID escalation, UUID owner) {
        return "insert into escalation_incident (escalation, incident, owner) values ('%s', '%s', '%s')"
                .formatted(escalation, scene.incident, owner);
    }

    private static String confirm(String by) {
        return "update escalation set confirmed_at = now(), confirmed_by = '%s', confirmed_name = 'B' where id = '%s'"
                .formatted(by, ID);
    }

    private static String end() {
        return "update escalation set ended_at = now(), ended_name = 'A', ended_reason = 'r' where id = '%s'"
                .formatted(ID);
    }

    private String report(UUID escalation, UUID owner) {
        return """
                insert into situation_report (id, escalation, owner, edition, tlp, recipients, incidents, document, sha256, written_at,
                    written_name)
                values ('%s', '%s', '%s', 1, 'AMBER', '{%s,%s,%s}', '{%s}', 'd', encode(sha256(convert_to('d', 'UTF8')), 'hex'), now(), 'A')""".formatted(
                        UuidV7.next(),
                        escalation,
                        owner,
                        scene.recipient.organisation(),
                        scene.redacted.organisation(),
                        scene.loosely.organisation(),
                        scene.incident);
    }
}
