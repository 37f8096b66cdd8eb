package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A three-monthly summary that waits for a second person and one that was filed, and who gets what of them. */
final class SummaryScene {
    private final Contact it = new Contact("AT");
    private final Player officer = Stage.colleague(it.preparer.organisation(), "AT", "officer");
    private final Player other = Stage.player("SE", "spoc", "coordinator");
    private final Player powerless = Stage.colleague(Contact.AGENCY, "EU", "");
    private final String waiting = it.prepared(it.last()).getString("head.id");
    private final String filed = it.filed(it.last().previous());

    List<Part> parts() {
        return List.of(
                new Part("summaries, reading", this::reads),
                new Part("summaries, deciding", this::decides),
                new Part("summaries, writing", this::writes),
                new Part("summaries, desk", this::desk));
    }

    private void reads(Set<String> violations) {
        sees().forEach((player, sees) -> {
            answers(violations, player, "/summaries/" + waiting, sees && player != it.agency ? 200 : 404);
            for (var path : List.of("", "/document", "/table")) {
                answers(violations, player, "/summaries/" + filed + path, sees ? 200 : 404);
            }
        });
        for (var mine : List.of(it.approver, officer)) {
            shows(violations, mine, filed, "preparedBy", it.preparer.name());
            shows(violations, mine, filed, "filedBy", it.approver.name());
        }
        shows(violations, it.agency, filed, "preparedBy", null);
        shows(violations, it.agency, filed, "filedBy", null);
        shows(violations, it.agency, filed, "mine", false);
        shows(violations, it.approver, waiting, "mayApprove", true);
        shows(violations, officer, waiting, "mayApprove", false);
    }

    private Map<Player, Boolean> sees() {
        var sees = new LinkedHashMap<Player, Boolean>();
        sees.put(it.preparer, true);
        sees.put(officer, true);
        sees.put(it.agency, true);
        sees.put(it.csirt, false);
        sees.put(other, false);
        return sees;
    }

    /** With a hash that fits nothing, so that a mistake in the checks files nothing. */
    private void decides(Set<String> violations) {
        for (var player : List.of(it.agency, other, officer)) {
            int refused = player == officer ? 403 : 404;
            posts(violations, player, "/summaries/" + waiting + "/approval", Map.of("sha256", "0".repeat(64)), refused);
        }
    }

    private void writes(Set<String> violations) {
        var note = Map.of("text", "x");
        posts(violations, other, "/summaries/" + filed + "/notes", note, 404);
        posts(violations, it.agency, "/summaries/" + waiting + "/notes", note, 404);
        posts(violations, officer, "/summaries/" + filed + "/notes", note, 403);
        posts(violations, officer, "/summaries", Map.of("period", it.running().text()), 403);
    }

    private void desk(Set<String> violations) {
        answers(violations, other, "/summary-desk?period=2026-Q1", 403);
        answers(violations, it.csirt, "/summary-desk/findings", 403);
        answers(violations, powerless, "/summary-desk/findings", 403);
    }

    private static void shows(Set<String> violations, Player player, String id, String field, @Nullable Object right) {
        Object shown = player.asks().get(API + "/summaries/" + id).path(field);
        if (right == null ? shown != null : !right.equals(shown)) {
            violations.add(player.memberState() + " is shown " + field + ": " + shown);
        }
    }

    private static void answers(Set<String> violations, Player player, String path, int status) {
        int got = player.asks().get(API + path).statusCode();
        if (got != status) {
            violations.add(player.memberState() + " GET " + path + " answered " + got + ", not " + status);
        }
    }

    private static void posts(Set<String> violations, Player player, String path, Object body, int status) {
        int got = player.sends(body).post(API + path).statusCode();
        if (got != status) {
            violations.add(player.memberState() + " POST " + path + " answered " + got + ", not " + status);
        }
    }
}
