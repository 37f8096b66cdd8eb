package eu.vallum.incident;

import eu.vallum.incident.Stage.Player;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What takes an office, or a second person. */
final class OfficeParts {
    private final Contact contact = new Contact("BE");
    private final String summary = contact.prepared(contact.last()).getString("head.id");
    private final Player owner = Stage.coordinator("CZ");
    private final Player colleague = Stage.colleague(owner.organisation(), "CZ", "coordinator");
    private final Player recipient = Stage.coordinator("LV");
    private final Player centre = Stage.player("CZ", "ncc", "coordinator");
    private final String theirs = Stage.filed(centre);
    private final String incident = Stage.filed(owner);
    private final String escalation = EscalationAnswers.proposed(
            owner, EscalationAnswers.proposal("operational", "AMBER", List.of(incident), List.of()));

    OfficeParts() {
        Stage.shared(owner, incident, recipient);
    }

    List<Part> parts() {
        return List.of(
                new Part("office, single point of contact", this::contact),
                new Part("office, authority", this::authority),
                new Part("office, deciding", this::decides),
                new Part("office, holding back", this::holds),
                new Part("office, approving one's own", this::approves),
                new Part("office, confirming one's own", this::confirms));
    }

    private void contact(Set<String> violations) {
        var path = "/summaries/preview?period=" + contact.last().text();
        new Judged(violations, "incident centre", contact.csirt)
                .get("/summaries", 403)
                .get(path, 403)
                .get("/picture/release", 403);
    }

    private void authority(Set<String> violations) {
        new Judged(violations, "coordination centre", centre)
                .get("/contacts", 403)
                .get("/contacts/own", 403)
                .get("/picture", 403);
    }

    private void decides(Set<String> violations) {
        new Judged(violations, "coordination centre", centre)
                .sends(
                        "POST",
                        "/escalations",
                        EscalationAnswers.proposal("operational", "AMBER", List.of(theirs), List.of()),
                        403);
    }

    /** Who merely has it says nothing about passing it on. */
    private void holds(Set<String> violations) {
        int got = HoldScene.places(
                        recipient, incident, "information", Instant.now().plus(2, ChronoUnit.DAYS))
                .statusCode();
        if (got != 403) {
            violations.add("a recipient that was not asked holds back: " + got);
        }
    }

    /** With a hash that fits nothing, so that a mistake in the checks files nothing. */
    private void approves(Set<String> violations) {
        new Judged(violations, "who prepared it", contact.preparer)
                .sends("POST", "/summaries/" + summary + "/approval", Map.of("sha256", "0".repeat(64)), 409)
                .shows("/summaries/" + summary, "mayApprove", false);
        new Judged(violations, "a colleague", contact.approver).shows("/summaries/" + summary, "mayApprove", true);
    }

    /** At a version that it never had. */
    private void confirms(Set<String> violations) {
        var path = "/escalations/" + escalation;
        new Judged(violations, "who proposed it", owner)
                .sends("POST", path + "/confirmation", "", 9, 409)
                .shows(path, "mayConfirm", false);
        new Judged(violations, "a colleague", colleague).shows(path, "mayConfirm", true);
    }
}
