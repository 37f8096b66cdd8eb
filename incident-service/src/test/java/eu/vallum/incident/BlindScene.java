package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import java.util.List;
import java.util.Set;

/** Two organisations whose digests met, of which one asked the other and one tried values, and who learns of what. */
final class BlindScene {
    static final String SECRET = "Emu-5582";

    final Player asker = Blind.takingPart("EE");
    final Player asked = Blind.takingPart("LV");
    final Player third = Blind.takingPart("SE");
    final String ours;
    final String theirs;
    final String askersMatch;
    final String askedsMatch;
    final String request;
    final String red = Stage.filed(asker, Stage.report("tlp", "RED"));

    BlindScene() {
        var digest = Blind.digest("domain", Blind.name());
        ours = Stage.filed(asker);
        theirs = Blind.holding(asked, digest);
        var many = new String[120];
        for (int i = 0; i < many.length; i++) {
            many[i] = Blind.digest("domain", Blind.name());
        }
        many[0] = digest;
        Blind.sends(asker, ours, many).then().statusCode(200);
        askersMatch = Blind.matches(asker, "open").getString("items[0].id");
        askedsMatch = Blind.matches(asked, "open").getString("items[0].id");
        Blind.asks(asker, askersMatch, "Because " + SECRET).then().statusCode(201);
        request = Blind.matches(asked, "open").getString("items[0].requests[0].request");
        Blind.adds(asker, Stage.filed(asker), "domain", "", Blind.name());
    }

    void judge(Set<String> violations) {
        for (var one : List.of(asker, asked)) {
            shows(violations, one, "/blind/matches", SECRET, true);
        }
        shows(violations, third, "/blind/matches", SECRET, false);
        shows(violations, third, "/blind/matches", askersMatch, false);
        shows(violations, asker, "/blind/matches", ours, true);
        shows(violations, asker, "/blind/matches", theirs, false);
        shows(violations, asker, "/blind/matches", askedsMatch, false);
        shows(violations, asked, "/blind/matches", ours, false);
        shows(violations, asked, "/blind", "\"reason\":\"digests\"", true);
        shows(violations, asker, "/blind", "\"reason\":", false);
        shows(violations, third, "/blind", "\"reason\":", false);
        for (var stranger : List.of(third, asker)) {
            int answered = Blind.answers(stranger, stranger == asker ? askersMatch : askedsMatch, request, false)
                    .statusCode();
            if (answered != 404) {
                violations.add("blind: " + stranger.memberState() + " answering got " + answered);
            }
        }
        int sent = Blind.sends(third, ours, "0".repeat(64)).statusCode();
        if (sent != 404) {
            violations.add("blind: sending for another's incident got " + sent);
        }
    }

    private static void shows(Set<String> violations, Player player, String path, String mark, boolean shows) {
        var answer = player.asks().get(API + path);
        if (answer.statusCode() != 200 || answer.asString().contains(mark) != shows) {
            violations.add("blind: " + player.memberState() + " GET " + path + (shows ? " lacks " : " shows ") + mark);
        }
    }
}
