package eu.vallum.incident;

import eu.vallum.platform.id.UuidV7;
import java.util.Map;
import java.util.UUID;

/**
 * What the parties to a three-monthly summary, and somebody else, can see and do with its rows in the database itself: one filing from its
 * preparation to its findings, in one transaction that is rolled back. Step → number of rows or the error's state.
 */
final class SummaryProbe {
    private final UUID contact = Stage.player("EE", "spoc", "coordinator").organisation();
    private final UUID desk = Stage.player("EU", "eu-body", "coordinator").organisation();
    private final UUID other = Stage.coordinator("SE").organisation();
    private final Scene scene;

    SummaryProbe(Scene scene) {
        this.scene = scene;
    }

    Map<String, String> found() {
        return Store.asNobody(connection -> {
            var steps = new Steps(connection);
            preparing(steps);
            steps.does("contact files", contact, file());
            parties().forEach((who, id) -> steps.reads(who + " reads what is filed", id, "summary_filing"));
            steps.tries("contact files again", contact, file());
            steps.tries("contact discards what is filed", contact, "delete from summary_filing");
            corresponding(steps);
            counting(steps);
            return steps.found;
        });
    }

    private Map<String, UUID> parties() {
        return Map.of("contact", contact, "desk", desk, "other", other);
    }

    private void preparing(Steps steps) {
        steps.tries("other prepares", other, prepare("EE", "null"));
        steps.tries("contact prepares for another State", contact, prepare("LV", "null"));
        steps.tries("contact prepares what is filed", contact, prepare("EE", "now()"));
        steps.does("contact prepares", contact, prepare("EE", "null"));
        parties().forEach((who, id) -> {
            steps.reads(who + " reads what is prepared", id, "summary_filing");
            steps.tries(who + " files too early", id, file());
            steps.tries(who + " discards", id, "delete from summary_filing");
            steps.tries(who + " notes too early", id, note(id, "answer"));
        });
    }

    private void corresponding(Steps steps) {
        steps.does("desk asks", desk, note(desk, "query"));
        steps.tries("other asks", other, note(desk, "query"));
        steps.tries("contact answers", contact, note(contact, "answer"));
        steps.does("desk finds", desk, find());
        steps.tries("other finds", other, find());
        parties().forEach((who, id) -> {
            steps.reads(who + " reads note", id, "summary_note");
            steps.reads(who + " reads finding", id, "summary_finding");
        });
    }

    /** The counting job of the Member State, that of another, and what it may read of facts. */
    private void counting(Steps steps) {
        for (var fact : new String[] {"rootCauseKind", "rootCause"}) {
            steps.does("owner says " + fact, scene.owner.organisation(), """
                    insert into fact (incident, owner, id, version, value, saved_at, saved_by)
                    values ('%s', '%s', '%s', 1, '""', now(), 'x')""".formatted(
                            scene.green, scene.owner.organisation(), fact));
        }
        for (var job : new String[] {"summary-ee", "summary-lv"}) {
            steps.job("job " + job + " reads fact", job, "fact where incident = '" + scene.green + "'");
        }
    }

    private String prepare(String state, String filed) {
        return """
                insert into summary_filing (id, owner, recipient, member_state, period, edition, document, sha256, prepared_at, prepared_by,
                    prepared_name, filed_at, filed_by, filed_name)
                values ('%1$s', '%2$s', '%3$s', '%4$s', '2026-Q1', 1, 'd', encode(sha256(convert_to('d', 'UTF8')), 'hex'), now(), 'a', 'A',
                    %5$s, %5$s::text, %5$s::text)""".formatted(UuidV7.next(), contact, desk, state, filed);
    }

    private static String file() {
        return "update summary_filing set filed_at = now(), filed_by = 'b', filed_name = 'B'";
    }

    private String note(UUID author, String kind) {
        return """
                insert into summary_note (id, filing, owner, recipient, author, kind, text, by_name, at)
                select '%1$s', coalesce((select id from summary_filing), '%1$s'), '%2$s', '%3$s', '%4$s', '%5$s', 't', 'n', now()""".formatted(UuidV7.next(), contact, desk, author, kind);
    }

    private String find() {
        return """
                insert into summary_finding (id, owner, half, text, document, sha256, sent_at, sent_by, sent_name)
                values ('%s', '%s', '2026-H1', 't', 'd', encode(sha256(convert_to('d', 'UTF8')), 'hex'), now(), 'a', 'A')""".formatted(UuidV7.next(), desk);
    }
}
