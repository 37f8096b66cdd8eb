package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import io.restassured.response.Response;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One caller's answers, each held against what is right. */
final class Judged {
    private final Set<String> violations;
    private final String who;
    private final Player player;

    Judged(Set<String> violations, String who, Player player) {
        this.violations = violations;
        this.who = who;
        this.player = player;
    }

    Judged get(String path, int status) {
        return status("GET " + path, player.asks().get(API + path), status);
    }

    Judged sends(String method, String path, Object body, int status) {
        return sends(method, path, body, null, status);
    }

    /** @param version that the caller saw; null where none is asked for */
    Judged sends(String method, String path, Object body, @Nullable Integer version, int status) {
        var request = player.sends(body);
        var sent = version == null ? request : request.header("If-Match", "\"" + version + "\"");
        return status(method + " " + path, sent.request(method, API + path), status);
    }

    /** Whether an answer holds a text. */
    Judged holds(String path, String mark, boolean right) {
        if (player.asks().get(API + path).asString().contains(mark) != right) {
            violations.add(who + " GET " + path + (right ? " lacks " : " shows ") + mark);
        }
        return this;
    }

    /** What stands at a place of an answer. */
    Judged shows(String path, String place, @Nullable Object right) {
        Object shown = player.asks().get(API + path).path(place);
        if (!Objects.equals(shown, right)) {
            violations.add(who + " GET " + path + " has " + place + " " + shown + ", not " + right);
        }
        return this;
    }

    private Judged status(String what, Response answer, int right) {
        if (answer.statusCode() != right) {
            violations.add(who + " " + what + " answered " + answer.statusCode() + ", not " + right);
        }
        return this;
    }
}
