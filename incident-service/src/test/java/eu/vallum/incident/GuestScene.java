package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two incidents of one owner, each with a guest of its own, one of whom is inside; and who learns what of them. */
final class GuestScene {
    static final String SECRET = "Wombat-2207";
    private static final String HIDDEN = "Bilby-5512";
    private static final String ELSEWHERE = "Numbat-9034";

    final Player owner = Stage.coordinator("EE");
    final Player recipient = Stage.coordinator("LV");
    final Player other = Stage.coordinator("SE");
    final String incident;
    final String elsewhere;
    final String guest;
    /** A link was sent to it, and it has not come in. */
    final String waiting;

    private final String session;

    GuestScene() {
        var report = Stage.report("title", SECRET);
        report.put("summary", HIDDEN);
        incident = Stage.filed(owner, report);
        elsewhere = Stage.filed(owner, Stage.report("title", ELSEWHERE));
        Stage.shared(owner, incident, recipient);
        var invitation = GuestStage.invitation();
        invitation.put("withheld", List.of("summary"));
        guest = GuestStage.invites(owner, incident, invitation)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        session = GuestStage.inside(owner, incident, guest);
        waiting = GuestStage.invited(owner, elsewhere);
        GuestStage.linked(waiting);
    }

    void judge(Set<String> violations) {
        var path = "/incidents/" + incident + "/guests";
        var view = GuestStage.view(session).asString();
        if (!view.contains(SECRET) || view.contains(HIDDEN) || view.contains(ELSEWHERE)) {
            violations.add("guest is shown " + view);
        }
        if (view.contains(recipient.organisation().toString()) || view.contains(owner.name())) {
            violations.add("guest is shown who else has it, or who works on it");
        }
        if (!owner.asks().get(API + path).asString().contains("@authority.example")) {
            violations.add("owner lacks its guests");
        }
        for (var call : List.of(path, path + "/" + guest + "/code", path + "/" + guest + "/link")) {
            answers(violations, recipient, call, 403);
            answers(violations, other, call, 404);
        }
        // another incident's guest is none of this one's
        answers(violations, owner, path + "/" + waiting + "/link", 404);
        var shared = recipient.asks().get(API + "/incidents/" + incident + "/timeline");
        if (shared.asString().contains(guest)) {
            violations.add("recipient is told of a guest");
        }
    }

    private static void answers(Set<String> violations, Player player, String path, int status) {
        int got = path.endsWith("guests")
                ? player.asks().get(API + path).statusCode()
                : player.sends(Map.of()).post(API + path).statusCode();
        if (got != status) {
            violations.add("guests: " + player.memberState() + " " + path + " answered " + got);
        }
    }
}
