package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An owner and a recipient at work on one incident: what each may do to the other's tasks, requests, holds, relations and views. */
final class TogetherParts {
    private final Player owner = Stage.coordinator("EE");
    private final Player officer = Stage.colleague(owner.organisation(), "EE", "officer");
    private final Player recipient = Stage.coordinator("LV");
    private final Player second = Stage.coordinator("FI");
    private final Player other = Stage.coordinator("SE");
    private final Player spoc = Stage.player("EE", "spoc", "coordinator");
    private final Player asked = Stage.player("EE", "spoc", "coordinator");
    private final String incident = Stage.filed(owner);
    private final String theirs = Stage.filed(recipient);
    private final String foreign = Stage.filed(other);
    private final String path = "/incidents/" + incident;
    private final String hold;
    private final String lost;
    private final String group;
    private final String proposed;
    private final String mail;

    TogetherParts() {
        Stage.shared(owner, incident, recipient);
        Stage.shared(owner, incident, second);
        Stage.shared(recipient, theirs, owner);
        group = Stage.group(owner, recipient);
        lost = asks(spoc);
        String share = owner.asks().get(API + path + "/shares").path("items.find { it.recipient.kind == 'spoc' }.id");
        Stage.withdrawn(owner, incident, share);
        asks(asked);
        hold = HoldScene.placed(asked, incident, "information");
        owner.sends(Map.of("of", recipient.organisation(), "text", "Once?"))
                .post(API + path + "/inquiries")
                .then()
                .statusCode(201);
        owner.sends(Map.of("what", "Once", "ground", "g"))
                .post(API + path + "/decisions")
                .then()
                .statusCode(201);
        mail = MailStage.waiting(owner, null, "Words");
        proposed = EscalationAnswers.proposed(
                owner, EscalationAnswers.proposal("operational", "AMBER", List.of(incident), List.of()));
    }

    private String asks(Player whom) {
        return owner.sends(Map.of("spoc", whom.organisation(), "states", List.of("LT"), "tlp", "AMBER"))
                .post(API + path + "/forwardings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    List<Part> parts() {
        return List.of(
                new Part("together, tasks", this::tasks),
                new Part("together, requests", this::requests),
                new Part("together, relations", this::relations),
                new Part("together, views", this::views),
                new Part("together, groups", this::groups),
                new Part("together, desk", this::desk));
    }

    private void tasks(Set<String> violations) {
        var task = new HashMap<String, Object>();
        task.put("title", "Look");
        task.put("details", "");
        task.put("assignee", recipient.organisation());
        task.put("zone", "UTC");
        String given = owner.sends(task)
                .post(API + path + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var at = path + "/tasks/" + given;
        new Judged(violations, "assignee", recipient)
                .sends("PUT", at, task, 0, 403)
                .shows(
                        path + "/timeline",
                        "items.find { it.subject == 'Look' }.organisation.id",
                        owner.organisation().toString())
                .shows(path + "/timeline", "items.find { it.subject == 'Look' }.by", null);
        task.put("assignee", second.organisation());
        new Judged(violations, "recipient", recipient).sends("POST", path + "/tasks", task, 400);
        new Judged(violations, "giver", owner).sends("POST", at + "/state", Map.of("state", "doing"), 0, 400);
    }

    private void requests(Set<String> violations) {
        new Judged(violations, "recipient", recipient)
                .sends("POST", path + "/inquiries", Map.of("of", second.organisation(), "text", "x"), 400)
                .shows(path, "held", null);
        new Judged(violations, "owner", owner)
                .shows(path + "/inquiries", "items.size()", 1)
                .shows(path + "/decisions", "items.size()", 1)
                .shows(path + "/timeline?limit=200", "items.findAll { it.kind == 'decision-made' }.size()", 1)
                .shows(path, "held", true)
                .sends("POST", path + "/holds/" + hold + "/refusal", Map.of("note", "x"), 403);
        new Judged(violations, "officer", officer)
                .shows("/escalations/" + proposed, "mayConfirm", false)
                .sends("POST", "/acts/preview", Map.of("filter", Map.of(), "withdraw", Map.of("reason", "r")), 403);
        var foreigns = EscalationAnswers.proposal("technical", "AMBER", List.of(foreign), List.of());
        new Judged(violations, "owner", owner)
                .sends("POST", "/escalations", foreigns, 400)
                .sends("POST", "/mails/" + mail + "/filing", Map.of("incident", foreign), 99, 422)
                .sends("POST", "/mails/" + mail + "/filing", Map.of("incident", theirs), 99, 403);
        String calendar = owner.sends(Map.of("scope", "own", "language", "en"))
                .post(API + "/calendars")
                .path("id");
        new Judged(violations, "officer", officer)
                .sends("DELETE", "/calendars/" + calendar, Map.of(), 404)
                .sends(
                        "PUT",
                        "/notice-rules/" + UuidV7.next(),
                        NoticeAnswers.rules("Desk", officer.subject() + "@authority.example"),
                        0,
                        403);
    }

    private void relations(Set<String> violations) {
        var a = Stage.filed(owner);
        var b = Stage.filed(recipient);
        Stage.shared(owner, a, recipient);
        Stage.shared(recipient, b, owner);
        status(
                violations,
                "recipient says it",
                RelationAnswers.relates(recipient, b, "same-campaign", a).statusCode(),
                201);
        status(
                violations,
                "owner says the same",
                RelationAnswers.relates(owner, a, "same-campaign", b).statusCode(),
                201);
        status(
                violations,
                "owner relates what it does not see",
                RelationAnswers.relates(owner, a, "related", foreign).statusCode(),
                422);
        status(
                violations,
                "owner merges into another's",
                RelationAnswers.merges(owner, a, theirs).statusCode(),
                422);
        var survivor = Stage.filed(owner);
        Stage.shared(owner, survivor, recipient);
        RelationAnswers.merges(owner, a, survivor).then().statusCode(200);
        new Judged(violations, "recipient", recipient)
                .shows("/incidents/" + a + "/relations", "survivor.by", null)
                .shows("/incidents/" + a + "/relations", "items.findAll { it.mine }.size()", 0);
        Denied.of(violations, owner, foreign, () -> RelationAnswers.merges(owner, incident, foreign));
    }

    private void views(Set<String> violations) {
        var view = UuidV7.next();
        var kept = new HashMap<String, Object>();
        kept.put("name", "View " + view);
        kept.put("query", Map.of("filter", Map.of()));
        kept.put("shared", true);
        officer.sends(kept).put(API + "/views/" + view).then().statusCode(200);
        kept.put("shared", false);
        new Judged(violations, "coordinator", owner).sends("PUT", "/views/" + view, kept, 0, 200);
    }

    private void groups(Set<String> violations) {
        new Judged(violations, "member", recipient)
                .shows("/groups/" + group, "ours", false)
                .shows("/groups/" + group, "shares", null);
        new Judged(violations, "owner", owner)
                .shows("/groups/" + group, "ours", true)
                .shows("/groups/" + group, "shares", 0);
    }

    private void desk(Set<String> violations) {
        var forward = Map.of("recipients", List.of(other.organisation()), "tlp", "AMBER");
        new Judged(violations, "lost", spoc).sends("POST", "/forwardings/" + lost + "/shares", forward, 404);
        new Judged(violations, "asked", asked)
                .holds(path + "/cross-border", asked.organisation().toString(), true)
                .holds(path + "/cross-border", spoc.organisation().toString(), false)
                .holds(path + "/cross-border/notice?language=en&tlp=AMBER", "forwards", true);
        new Judged(violations, "owner", owner)
                .holds(path + "/cross-border/notice?language=en&tlp=AMBER", "forwards", false);
    }

    private static void status(Set<String> violations, String what, int got, int right) {
        if (got != right) {
            violations.add(what + ": " + got + ", not " + right);
        }
    }
}
