package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import java.util.List;
import java.util.Set;

/** An escalation of the scene's incident, and what each relation gets of it and of its situation report. */
final class EscalationScene {
    final String escalation;

    private final String lost;

    /** @param lost an escalation of somebody who has the incident no longer */
    EscalationScene(String lost, Player owner, String incident, Player... recipients) {
        this.lost = lost;
        escalation = reported(owner, incident, recipients);
    }

    /** An escalation with a report, by whoever has the incident now. */
    static String reported(Player by, String incident, Player... recipients) {
        var escalation = EscalationAnswers.proposed(
                by,
                EscalationAnswers.proposal(
                        "technical",
                        "AMBER",
                        List.of(incident),
                        List.of(recipients).stream().map(Player::organisation).toList()));
        EscalationAnswers.reports(by, escalation).statusCode(201);
        return escalation;
    }

    /** Whoever escalated what it has no longer keeps that it did, and nothing of the incident. */
    void judgeLost(Set<String> violations, Player player) {
        var path = API + "/escalations/" + lost;
        answers(violations, "withdrawn", player, path, 200);
        answers(violations, "withdrawn", player, path + "/reports/1", 404);
        var shown = player.asks().get(path).jsonPath();
        if (!shown.getList("incidents").isEmpty() || !shown.getList("reports").isEmpty() || shown.getInt("away") != 1) {
            violations.add("withdrawn sees in its escalation what was taken back");
        }
    }

    /** Recipients are told of it; the report is for those that have the incident with nothing withheld. */
    void judge(Set<String> violations, String relation, Player player) {
        int told = switch (relation) {
            case "powerless" -> 403;
            case "owner", "officer", "recipient", "loosely", "redacted" -> 200;
            default -> 404;
        };
        int report = switch (relation) {
            case "powerless" -> 403;
            case "owner", "officer", "recipient" -> 200;
            default -> 404;
        };
        var path = API + "/escalations/" + escalation;
        answers(violations, relation, player, path, told);
        // What an owner takes of its own is noted too, and the scene expects that it took nothing.
        if (!relation.equals("owner") && !relation.equals("officer")) {
            answers(violations, relation, player, path + "/reports/1", report);
        }
        if (told == 200) {
            var shown = player.asks().get(path).jsonPath();
            boolean ours = relation.equals("owner") || relation.equals("officer");
            if ((shown.get("incidents") != null) != ours || (shown.get("proposedBy") != null) != ours) {
                violations.add(relation + " sees of the escalation what is its owner's, or not");
            }
            if (shown.getList("reports").size() != (report == 200 ? 1 : 0)) {
                violations.add(relation + " sees other reports than it may read");
            }
        }
        if (!relation.equals("powerless")) {
            boolean listed = player.asks().get(API + "/escalations").asString().contains(escalation);
            if (listed != (told == 200)) {
                violations.add(relation + (listed ? " lists" : " does not list") + " the escalation");
            }
        }
        if (!relation.equals("owner")) {
            int refused = relation.equals("powerless") || relation.equals("officer") ? 403 : told == 200 ? 403 : 404;
            int got = EscalationAnswers.ends(player, escalation, 999).extract().statusCode();
            if (got != refused) {
                violations.add(relation + " ends the escalation: " + got);
            }
        }
    }

    /** Somebody who was told of it but reads no report: what they print is none of its incidents. */
    void prints(Set<String> violations, Player player, String incident) {
        int printed = player.asks()
                .post(API + "/escalations/" + escalation + "/prints")
                .statusCode();
        if (printed != 200) {
            violations.add("printing the escalation: " + printed);
        }
        Scene.expect(violations, "redacted", player, "/downloads", true, false, incident);
    }

    private static void answers(Set<String> violations, String relation, Player player, String path, int status) {
        int got = player.asks().get(path).statusCode();
        if (got != status) {
            violations.add(relation + " GET " + path + " answered " + got + ", not " + status);
        }
    }
}
