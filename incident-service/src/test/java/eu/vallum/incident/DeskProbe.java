package eu.vallum.incident;

import eu.vallum.platform.id.UuidV7;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What callers and jobs can see and do with one scene's roster, alerts and webhook in the database itself. */
final class DeskProbe {
    private static final List<String> ANY =
            List.of("update webhook_delivery set tries = 9", "update contact set reminded_at = now()");
    private static final List<String> JOBS = List.of("desk", "webhook", "stranger");
    private final Scene scene;
    private final UUID owner;
    private final Probes probes;

    private DeskProbe(Scene scene, Probes probes) {
        this.scene = scene;
        this.owner = scene.owner.organisation();
        this.probes = probes;
    }

    static void into(Probes probes, Scene scene) {
        var probe = new DeskProbe(scene, probes);
        probe.callers();
        JOBS.forEach(probe::job);
        probe.calendar("calendar");
        probe.calendar("calendar:" + probe.owner);
        probe.calendar("calendar:" + scene.other.organisation());
        probe.any();
    }

    private void callers() {
        Map.of(
                        "owner", owner,
                        "recipient", scene.recipient.organisation(),
                        "other", scene.other.organisation(),
                        "entity", scene.entity.organisation())
                .forEach((relation, organisation) -> {
                    reads().forEach((what, sql) -> keep(
                            relation + " reads " + what,
                            sql,
                            () -> Store.as(organisation, c -> Long.toString(Store.count(c, sql)))));
                    writes().forEach((what, sql) -> keep(
                            relation + " " + what,
                            sql,
                            () -> Store.as(
                                    organisation,
                                    c -> "did " + c.createStatement().executeUpdate(sql))));
                });
    }

    private void job(String job) {
        reads().forEach((what, sql) -> keep(
                "job " + job + " reads desk " + what,
                sql,
                () -> Store.asJob(job, c -> Long.toString(Store.count(c, sql)))));
        writes().forEach((what, sql) -> keep(
                "job " + job + " desk " + what,
                sql,
                () -> Store.asJob(job, c -> "did " + c.createStatement().executeUpdate(sql))));
    }

    /** What the jobs of calendars read: of all calendars which they are, of one organisation what stands in them. */
    private void calendar(String job) {
        var who = job.replace(owner.toString(), "owner")
                .replace(scene.other.organisation().toString(), "other");
        for (var table : List.of("calendar_feed", "clock", "incident", "incident_internal")) {
            keep(
                    "job " + who + " reads " + table,
                    () -> Store.asJob(
                            job,
                            c -> Long.toString(Store.count(
                                    c, "select count(*) from %s where owner = '%s'".formatted(table, owner)))));
        }
        for (var table : List.of("roster", "power_grant")) {
            keep(
                    "job " + who + " reads " + table,
                    () -> Store.asJob(
                            job,
                            c -> Long.toString(Store.count(
                                    c, "select count(*) from %s where organisation = '%s'".formatted(table, owner)))));
        }
        keep(
                "job " + who + " uses calendar",
                () -> Store.asJob(
                        job,
                        c -> "did "
                                + c.createStatement()
                                        .executeUpdate("update calendar_feed set used_at = now() where owner = '%s'"
                                                .formatted(owner))));
        keep(
                "job " + who + " uses any calendar",
                () -> Store.asJob(
                        job,
                        c -> "did " + c.createStatement().executeUpdate("update calendar_feed set used_at = now()")));
    }

    /** Changes without a condition need no right to read: what a policy for changes alone lets through. */
    private void any() {
        for (var player : List.of(scene.owner, scene.other)) {
            var organisation = player.organisation();
            var who = player == scene.owner ? "owner" : "other";
            keep(
                    who + " reads calendar",
                    () -> Store.as(
                            organisation,
                            c -> Long.toString(Store.count(
                                    c, "select count(*) from calendar_feed where owner = '%s'".formatted(owner)))));
        }
        keep(
                "other answers any alert",
                () -> Store.as(
                        scene.other.organisation(),
                        c -> "did " + c.createStatement().executeUpdate("update alert set acknowledged_name = 'x'")));
        for (var sql : ANY) {
            keep(
                    "job stranger: " + sql,
                    () -> Store.asJob(
                            "stranger", c -> "did " + c.createStatement().executeUpdate(sql)));
        }
    }

    private Map<String, String> reads() {
        return Map.of(
                "contact", "select count(*) from contact where organisation = '%s'".formatted(owner),
                "roster", "select count(*) from roster where organisation = '%s'".formatted(owner),
                "alert", "select count(*) from alert where id = '%s'".formatted(scene.alert),
                "alert log", "select count(*) from alert_log where alert = '%s'".formatted(scene.alert),
                "webhook", "select count(*) from webhook where organisation = '%s'".formatted(owner),
                "secret", "select count(secret) from webhook where organisation = '%s'".formatted(owner),
                "delivery",
                        "select count(*) from webhook_delivery where owner = '%s' and type = 'webhook.test'"
                                .formatted(owner),
                "internal", "select count(*) from incident_internal where incident = '%s'".formatted(scene.incident),
                "question", "select count(*) from question where incident = '%s'".formatted(scene.incident));
    }

    private Map<String, String> writes() {
        return Map.of(
                "changes contact", "update contact set hours = 'x' where organisation = '%s'".formatted(owner),
                "adds contact",
                        "insert into contact (organisation, phone, mailbox, hours, languages, verified_at, verified_by) "
                                + "values ('%s', '', '', '', '{}', now(), '')".formatted(owner),
                "reminds contact", "update contact set reminded_at = now() where organisation = '%s'".formatted(owner),
                "writes roster", "update roster set changed_name = 'x' where organisation = '%s'".formatted(owner),
                "answers alert", "update alert set acknowledged_name = 'x' where id = '%s'".formatted(scene.alert),
                "raises alert",
                        "insert into alert (id, owner, kind, about, raised_at) values ('%s', '%s', 'roster-gap', '%s', now())"
                                .formatted(UuidV7.next(), owner, UuidV7.next()),
                "logs",
                        "insert into alert_log (id, alert, owner, at, what) values ('%s', '%s', '%s', now(), 'raised')"
                                .formatted(UuidV7.next(), scene.alert, owner),
                "turns webhook", "update webhook set url = 'x' where organisation = '%s'".formatted(owner),
                "orders call",
                        "insert into webhook_delivery (id, owner, type, body, made_at) values ('%s', '%s', 'x', '', now())"
                                .formatted(UuidV7.next(), owner),
                "marks call",
                        "update webhook_delivery set tries = 9 where owner = '%s' and type = 'webhook.test'"
                                .formatted(owner));
    }

    private void keep(String what, Probes.Asking asking) {
        keep(what, "", asking);
    }

    private void keep(String what, String about, Probes.Asking asking) {
        probes.add(what, about, asking);
    }
}
