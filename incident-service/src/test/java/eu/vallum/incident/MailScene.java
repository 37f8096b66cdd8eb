package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What came in by mail about the scene's incident, on its timeline and in triage: the owner's alone, whoever else has the incident. */
final class MailScene {
    private static final String WORDS = "Potoroo-4471";

    final String filed;
    final String waiting;
    final String lost;
    private final Scene scene;

    MailScene(Scene scene) {
        this.scene = scene;
        MailStage.address(scene.owner, scene.incident);
        filed = MailStage.filed(scene.owner, scene.incident, WORDS);
        waiting = MailStage.waiting(scene.owner, scene.incident, WORDS);
        lost = MailStage.waiting(scene.owner, null, WORDS);
        Store.doAsJob(
                "mail",
                c -> c.createStatement()
                        .executeUpdate(
                                "insert into mailbox_place (mailbox, validity, uid, at) values ('scene', 1, 1, now()) on conflict do nothing"));
    }

    void judge(Set<String> violations) {
        for (var player : List.of(scene.owner, scene.officer)) {
            for (var mail : List.of(filed, waiting, lost)) {
                answers(violations, player, "/mails/" + mail, 200);
            }
            answers(violations, player, "/incidents/" + scene.incident + "/address", 200);
            if (!timeline(player).contains(WORDS)) {
                violations.add("owner lacks a mail on the timeline");
            }
            if (!listed(player, "filed").contains(filed)
                    || !listed(player, "waiting").contains(waiting)) {
                violations.add("owner lacks a mail in a list");
            }
        }
        others(violations, scene.recipient, 403);
        others(violations, scene.other, 404);
        others(violations, scene.withdrawn, 404);
    }

    private void others(Set<String> violations, Player player, int address) {
        answers(violations, player, "/incidents/" + scene.incident + "/address", address);
        for (var mail : List.of(filed, waiting, lost)) {
            answers(violations, player, "/mails/" + mail, 404);
            acts(violations, player, "/mails/" + mail + "/discarding", Map.of("reason", "r"));
            acts(violations, player, "/mails/" + mail + "/filing", Map.of("incident", scene.incident));
            acts(violations, player, "/mails/" + mail + "/parts/1/attachment", Map.of());
        }
        if (timeline(player).contains(WORDS)
                || listed(player, "filed").contains(WORDS)
                || listed(player, "waiting").contains(WORDS)) {
            violations.add(player.memberState() + " is shown a mail of the owner");
        }
    }

    private String timeline(Player player) {
        return player.asks()
                .get(API + "/incidents/" + scene.incident + "/timeline?limit=200")
                .asString();
    }

    private String listed(Player player, String state) {
        return player.asks()
                .get(API + "/mails?limit=200&state=" + state + "&incident=" + scene.incident)
                .asString();
    }

    private static void answers(Set<String> violations, Player player, String path, int status) {
        int got = player.asks().get(API + path).statusCode();
        if (got != status) {
            violations.add("mail: " + player.memberState() + " " + path + " answered " + got);
        }
    }

    private static void acts(Set<String> violations, Player player, String path, Map<String, String> body) {
        int got =
                player.sends(body).header("If-Match", "\"1\"").post(API + path).statusCode();
        if (got != 404) {
            violations.add("mail: " + player.memberState() + " " + path + " answered " + got);
        }
    }
}
