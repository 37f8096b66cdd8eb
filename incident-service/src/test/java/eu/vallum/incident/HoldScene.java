package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An incident on whose passing on the owner and its single point of contact have each placed a hold, and who learns of which. */
final class HoldScene {
    static final String SECRET = "Dingo-4471";

    final Player owner = Stage.coordinator("EE");
    final Player spoc = Stage.player("EE", "spoc", "coordinator");
    final Player recipient = Stage.coordinator("LV");
    final Player other = Stage.coordinator("SE");
    final String incident = Stage.filed(owner);
    final String ours;
    final String theirs;

    HoldScene() {
        Stage.shared(owner, incident, recipient);
        owner.sends(Map.of("spoc", spoc.organisation(), "states", List.of("SE", "LT"), "tlp", "AMBER"))
                .post(API + "/incidents/" + incident + "/forwardings")
                .then()
                .statusCode(201);
        ours = placed(owner, incident, "recipient-capability", other);
        theirs = placed(spoc, incident, "information");
    }

    static Response places(Player holder, String incident, String ground, Instant reviewAt, Player... from) {
        var request = new HashMap<String, Object>();
        request.put("ground", ground);
        request.put("explanation", "Because " + SECRET);
        request.put("reviewAt", reviewAt.toString());
        if (from.length > 0) {
            request.put(
                    "recipients",
                    List.of(from).stream().map(Player::organisation).toList());
        }
        return holder.sends(request).post(API + "/incidents/" + incident + "/holds");
    }

    static String placed(Player holder, String incident, String ground, Player... from) {
        return places(holder, incident, ground, Instant.now().plus(2, ChronoUnit.DAYS), from)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    void judge(Set<String> violations) {
        var path = "/incidents/" + incident;
        holds(violations, owner, path + "/holds", true, ours);
        holds(violations, owner, path + "/holds", true, theirs);
        holds(violations, spoc, path + "/holds", false, ours);
        holds(violations, spoc, path + "/holds", true, theirs);
        holds(violations, owner, path + "/timeline", true, SECRET);
        for (var reading : List.of("/holds", "/timeline", "", "/indicators")) {
            holds(violations, recipient, path + reading, false, SECRET);
            holds(violations, spoc, path + reading, reading.equals("/holds"), SECRET);
        }
        int got = other.asks().get(API + path + "/holds").statusCode();
        if (got != 404) {
            violations.add("other GET holds answered " + got);
        }
    }

    private static void holds(Set<String> violations, Player player, String path, boolean holds, String mark) {
        var answer = player.asks().get(API + path);
        if (answer.statusCode() != 200 || answer.asString().contains(mark) != holds) {
            violations.add("held: " + player.memberState() + " GET " + path + (holds ? " lacks " : " shows ") + mark);
        }
    }
}
