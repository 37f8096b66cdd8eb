package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.EveryAnswerTest.Call;
import eu.vallum.incident.Stage.Player;
import eu.vallum.incident.attachment.Midway;
import eu.vallum.platform.id.UuidV7;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What its own officer is refused while an incident is closed, also in the middle of an upload. */
final class ClosedParts {
    private static final String CODE = "incident-closed";
    private final Player owner = Stage.coordinator("EE");
    private final String incident = Stage.filed(owner);
    private final String path = "/incidents/" + incident;
    private final UUID file = UuidV7.next();
    private final String mail = MailStage.waiting(owner, null, "Words");

    ClosedParts() {
        AttachmentAnswers.added(owner, API + path + "/attachments/" + file + "?name=a.txt", "a")
                .then()
                .statusCode(201);
        MailStage.close(owner, incident);
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (var call : calls()) {
            parts.add(new Part("closed, " + call.method() + " " + call.path(), all -> refused(all, call)));
        }
        parts.add(new Part("closed, begins an upload", this::begins));
        parts.add(new Part("closed, ends an upload", this::ends));
        return parts;
    }

    private List<Call> calls() {
        var now = Instant.now().toString();
        var reason = Map.of("reason", "r");
        return List.of(
                new Call("POST", path + "/hand-over", Map.of()),
                new Call("PUT", path + "/officer", Map.of("subject", "s")),
                new Call("POST", path + "/closing", reason),
                new Call("PUT", path + "/facts/impact", Map.of("value", "x", "version", 0)),
                new Call("POST", path + "/questions", Map.of("text", "Why?")),
                new Call("POST", path + "/moments", Map.of("kind", "handling", "at", now)),
                new Call("POST", path + "/regimes", Map.of("regime", "gdpr")),
                new Call("PUT", path + "/circumstances", Map.of("facts", Map.of("ongoing", "yes"))),
                new Call("POST", path + "/clocks/" + UuidV7.next() + "/discharge", Map.of("at", now, "note", "n")),
                new Call("POST", path + "/stages/nis2/incident-notification/submission", Map.of("language", "en")),
                new Call("POST", path + "/documents/" + UuidV7.next() + "/recall", reason),
                new Call(
                        "PUT",
                        path + "/attachments/" + file + "/marking",
                        Map.of("tlp", "RED", "sample", false, "reason", "r")),
                new Call("POST", "/mails/" + mail + "/filing", Map.of("incident", incident)));
    }

    private void refused(Set<String> violations, Call call) {
        int version = call.path().startsWith("/mails")
                ? 0
                : owner.asks().get(API + path).path("version");
        var answer = owner.sends(call.body())
                .header("If-Match", "\"" + version + "\"")
                .request(call.method(), API + call.path());
        if (!CODE.equals(answer.path("code"))) {
            violations.add("a closed incident takes " + call + ": " + answer.statusCode());
        }
    }

    private void begins(Set<String> violations) {
        became(violations, "begins an upload");
    }

    private void ends(Set<String> violations) {
        became(violations, "ends an upload");
    }

    private void became(Set<String> violations, String step) {
        var who = JobParts.acting(owner);
        var told = new Midway().tries(who, who, UUID.fromString(incident), file).get(step);
        if (!CODE.equals(told)) {
            violations.add("while an incident is closed, somebody " + step + ": " + told);
        }
    }
}
