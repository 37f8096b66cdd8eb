package eu.vallum.incident;

import eu.vallum.platform.id.UuidV7;
import java.util.Map;
import java.util.UUID;

/**
 * What a single point of contact, other authorities, an entity and the jobs can see and do with the rows of the situational picture in the
 * database itself, in one transaction that is rolled back. Step → number of rows or the error's state.
 */
final class PictureProbe {
    private final UUID contact = Stage.player("EE", "spoc", "coordinator").organisation();
    private final Scene scene;

    PictureProbe(Scene scene) {
        this.scene = scene;
    }

    Map<String, String> found() {
        return Store.asNobody(connection -> {
            var steps = new Steps(connection);
            releasing(steps);
            counting(steps);
            freezing(steps);
            over(steps);
            return steps.found;
        });
    }

    private Map<String, UUID> parties() {
        return Map.of("contact", contact, "other", scene.other.organisation(), "entity", scene.entity.organisation());
    }

    private void releasing(Steps steps) {
        var other = scene.other.organisation();
        steps.tries("picture: a CSIRT releases", other, release(other, "SE"));
        steps.tries("picture: contact releases for another State", contact, release(contact, "LV"));
        steps.tries("picture: contact releases as another", contact, release(UuidV7.next(), "EE"));
        steps.does("picture: contact releases", contact, release(contact, "EE"));
        parties().forEach((who, id) -> {
            steps.reads("picture: " + who + " reads release", id, "statistics_release where owner = '" + contact + "'");
            steps.tries("picture: " + who + " changes release", id, "update statistics_release set delay_days = 3");
        });
        for (var job : new String[] {"picture", "picture-ee", "picture-lv", "stranger"}) {
            steps.job(
                    "picture: job " + job + " reads release",
                    job,
                    "statistics_release where owner = '" + contact + "'");
        }
    }

    private void counting(Steps steps) {
        for (var job : new String[] {"picture", "picture-ee", "picture-lv"}) {
            steps.job("picture: job " + job + " counts", job, "incident where id = '" + scene.green + "'");
            steps.job("picture: job " + job + " reads clocks", job, "clock where incident = '" + scene.green + "'");
        }
        for (var change : new String[] {"status = 'closed'", "tlp = 'RED'"}) {
            steps.does(
                    "picture: owner sets " + change,
                    scene.owner.organisation(),
                    "update incident set " + change + " where id = '" + scene.green + "'");
            steps.job("picture: counted when " + change, "picture-ee", "incident where id = '" + scene.green + "'");
            steps.does(
                    "picture: owner undoes " + change,
                    scene.owner.organisation(),
                    "update incident set status = 'open', tlp = 'GREEN' where id = '" + scene.green + "'");
        }
        for (boolean exercise : new boolean[] {false, true}) {
            var id = UuidV7.next();
            steps.does("picture: owner files, exercise " + exercise, scene.owner.organisation(), filed(id, exercise));
            steps.job("picture: counted, exercise " + exercise, "picture-ee", "incident where id = '" + id + "'");
        }
    }

    /** The green one once more. */
    private String filed(UUID id, boolean exercise) {
        return """
                insert into incident (id, owner, reference, version, title, summary, entity_name, entity_state, sector, aware_at, received_at,
                    changed_at, severity, malicious, cross_border, affected, tlp, exercise)
                select '%s', owner, reference || '-%s', version, title, summary, entity_name, entity_state, sector, aware_at, received_at,
                    changed_at, severity, malicious, cross_border, affected, 'GREEN', %s from incident where id = '%s'""".formatted(id, exercise, exercise, scene.green);
    }

    private void freezing(Steps steps) {
        steps.tries("picture: job of another State freezes", "picture-lv", freeze(false));
        steps.tries("picture: job freezes what nobody reads", "picture-ee", freeze(true));
        steps.tries("picture: contact freezes", contact, freeze(false));
        steps.does("picture: job freezes", "picture-ee", freeze(false));
        reads(steps, "frozen");
        for (var job : new String[] {"picture", "picture-ee", "picture-lv"}) {
            steps.job("picture: job " + job + " reads figures", job, "picture_figure where day = '1999-01-01'");
        }
    }

    private void over(Steps steps) {
        steps.does(
                "picture: contact ends it",
                contact,
                "update statistics_release set released = false where owner = '" + contact + "'");
        reads(steps, "over");
    }

    private void reads(Steps steps, String when) {
        parties()
                .forEach((who, id) -> steps.reads(
                        "picture: " + who + " reads figures, " + when, id, "picture_figure where day = '1999-01-01'"));
    }

    private static String release(UUID owner, String state) {
        return """
                insert into statistics_release (owner, member_state, released, delay_days, threshold, changed_at, changed_by)
                values ('%s', '%s', true, 7, 5, now(), 'A')""".formatted(owner, state);
    }

    private static String freeze(boolean withdrawn) {
        return """
                insert into picture_figure (member_state, day, frozen_at, document, sha256, withdrawn)
                values ('EE', '1999-01-01', now(), 'd', encode(sha256(convert_to('d', 'UTF8')), 'hex'), %s)""".formatted(withdrawn);
    }
}
