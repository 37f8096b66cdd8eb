package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes between an owner and two recipients, one of whose people is named: who learns of whom, and who takes what back. */
final class NoteParts {
    private final Player owner = Stage.coordinator("EE");
    private final Player officer = Stage.colleague(owner.organisation(), "EE", "officer");
    private final Player recipient = Stage.coordinator("LV");
    private final Player colleague = Stage.colleague(recipient.organisation(), "LV", "officer");
    private final Player second = Stage.coordinator("FI");
    private final String incident = Stage.filed(owner);
    private final String path = "/incidents/" + incident + "/notes";
    private final String sent;
    private final String red;
    private final String back;

    NoteParts() {
        Stage.shared(owner, incident, recipient);
        Stage.shared(owner, incident, second);
        for (var one : List.of(recipient, second)) { // who wrote can be named
            one.sends(Map.of("text", "Here", "tlp", "AMBER", "to", List.of(owner.organisation())))
                    .post(API + path)
                    .then()
                    .statusCode(201);
        }
        sent = written(Map.of(
                "text", "Sent", "tlp", "AMBER", "to", both(), "mentions", List.of(person(recipient), person(second))));
        red = written(Map.of(
                "text",
                "Named",
                "tlp",
                "RED",
                "to",
                List.of(recipient.organisation()),
                "persons",
                List.of(person(recipient))));
        back = written(Map.of("text", "Back", "tlp", "AMBER", "to", both()));
        owner.sends(Map.of("reason", "r"))
                .post(API + path + "/" + back + "/withdrawal")
                .then()
                .statusCode(200);
    }

    List<Part> parts() {
        return List.of(new Part("notes, reading", this::reads), new Part("notes, taking back", this::takesBack));
    }

    private List<Object> both() {
        return List.of(recipient.organisation(), second.organisation());
    }

    private static Map<String, Object> person(Player who) {
        return Map.of("organisation", who.organisation(), "subject", who.subject(), "name", who.name());
    }

    private String written(Map<String, Object> note) {
        return owner.sends(note)
                .post(API + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void reads(Set<String> violations) {
        var one = path + "/" + sent;
        new Judged(violations, "owner", owner).shows(one, "to.size()", 2).shows(one, "mentions.size()", 2);
        new Judged(violations, "recipient", recipient)
                .shows(one, "to.size()", 1)
                .shows(one, "mentions.size()", 1)
                .get(path + "/" + red, 200)
                .shows(path + "/" + back + "/versions", "items.size()", 0)
                .sends("POST", path, Map.of("text", "x", "tlp", "AMBER", "to", List.of(second.organisation())), 400);
        new Judged(violations, "colleague", colleague).get(path + "/" + red, 404);
        new Judged(violations, "officer", officer).get(path + "/" + red, 404);
        new Judged(violations, "second", second).get(path + "/" + red, 404);
    }

    private void takesBack(Set<String> violations) {
        var taking = path + "/" + written(Map.of("text", "Taken", "tlp", "AMBER", "to", both())) + "/withdrawal";
        new Judged(violations, "recipient", recipient).sends("POST", taking, Map.of("reason", "x"), 403);
        new Judged(violations, "officer", officer).sends("POST", taking, Map.of("reason", "x"), 403);
    }
}
