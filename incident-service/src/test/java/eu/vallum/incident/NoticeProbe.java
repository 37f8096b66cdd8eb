package eu.vallum.incident;

import eu.vallum.incident.Stage.Player;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What persons, programs and jobs can see and do in the database itself with notices and their rules. */
final class NoticeProbe {
    private static final List<String> READ = List.of(
            "audience",
            "incident_internal",
            "listing",
            "listing_word",
            "share",
            "tombstone",
            "clock",
            "note",
            "note_person",
            "task",
            "inquiry",
            "sighting_request",
            "question",
            "timeline",
            "escalation_incident",
            "entity_audience",
            "download",
            "stage_document",
            "forwarding",
            "notice");

    private NoticeProbe() {}

    static void into(Probes probes, Scene scene) {
        var told = scene.told;
        told.notices.forEach((relation, notice) -> {
            var reader = Objects.requireNonNull(told.readers.get(relation));
            count(
                    probes,
                    "reader " + relation + " reads notice",
                    reader,
                    "select count(*) from notice where id = '%s'".formatted(notice));
            change(
                    probes,
                    "reader " + relation + " marks notice",
                    reader,
                    "update notice set read_at = now() where id = '%s'".formatted(notice));
        });
        for (var reader : List.of(scene.owner, scene.officer, scene.powerless, scene.recipient, scene.other)) {
            var who = "teller " + reader.memberState() + reader.subject() + " ";
            count(
                    probes,
                    who + "reads own notice_rule",
                    reader,
                    "select count(*) from notice_rule where id = '%s'".formatted(told.own));
            count(
                    probes,
                    who + "reads the mailbox's notice_rule",
                    reader,
                    "select count(*) from notice_rule where id = '%s'".formatted(told.mailbox));
            change(
                    probes,
                    who + "changes notice_rule",
                    reader,
                    "update notice_rule set mine = true where id = '%s'".formatted(told.own));
            count(probes, who + "reads notice_code", reader, told.code);
            change(probes, who + "adds notice_code", reader, """
                    insert into notice_code (id, organisation, rule, mailbox, asked_at, expires_at)
                    values (gen_random_uuid(), '%s', '%s', 'x@y.example', now(), now())""".formatted(scene.owner.organisation(), told.mailbox));
        }
        // without a condition no policy for reading is asked
        change(probes, "powerless marks every notice", scene.powerless, "update notice set read_at = now()");
        probes.add("owner withdraws and a notice of the recipient is over", "notice share audience", () -> over(scene));
        for (var job : List.of("notices", "stranger")) {
            for (var table : READ) {
                asJob(
                        probes,
                        job,
                        table,
                        "select least(count(*), 1) from %s where incident = '%s'".formatted(table, scene.incident));
            }
            asJob(
                    probes,
                    job,
                    "tombstone of the withdrawn",
                    "select least(count(*), 1) from tombstone where organisation = '%s'"
                            .formatted(scene.withdrawn.organisation()));
            asJob(
                    probes,
                    job,
                    "escalation",
                    "select count(*) from escalation where id = '%s'".formatted(scene.escalation.escalation));
            asJob(
                    probes,
                    job,
                    "situation_report",
                    "select count(*) from situation_report where escalation = '%s'"
                            .formatted(scene.escalation.escalation));
            asJob(
                    probes,
                    job,
                    "redaction",
                    "select least(count(*), 1) from redaction where incident = '%s'".formatted(scene.incident));
            asJob(
                    probes,
                    job,
                    "blind_match",
                    "select count(*) from blind_match where id = '%s'".formatted(scene.blind.askersMatch));
            asJob(
                    probes,
                    job,
                    "blind_request",
                    "select count(*) from blind_request where id = '%s'".formatted(scene.blind.request));
            asJob(
                    probes,
                    job,
                    "saved_view",
                    "select least(count(*), 1) from saved_view where organisation = '%s'"
                            .formatted(scene.owner.organisation()));
            asJob(probes, job, "incident", "select count(*) from incident where id = '%s'".formatted(scene.incident));
            asJob(
                    probes,
                    job,
                    "power_grant",
                    "select least(count(*), 1) from power_grant where organisation = '%s'"
                            .formatted(scene.owner.organisation()));
            asJob(
                    probes,
                    job,
                    "stage_recall",
                    "select count(*) from stage_recall where incident = '%s'".formatted(told.recalled));
            asJob(
                    probes,
                    job,
                    "group_member",
                    "select count(*) from group_member where sharing_group = '%s'".formatted(scene.group));
            for (var table : List.of(
                    "notice_rule",
                    "notice_code",
                    "notice_mailing",
                    "notice_mark",
                    "summary_filing",
                    "summary_finding")) {
                asJob(probes, job, table, "select least(count(*), 1) from " + table);
            }
        }
        asJob(
                probes,
                "feed",
                "notice",
                "select least(count(*), 1) from notice where incident = '%s'".formatted(scene.incident));
    }

    /** What the recipient is left with, in the transaction of the withdrawal. */
    private static String over(Scene scene) {
        return Store.as(scene.owner.organisation(), c -> {
            try (var statement = c.createStatement()) {
                statement.executeUpdate("update share set withdrawn_at = now(), withdrawn_reason = 'x' where id = '%s'"
                        .formatted(scene.share));
                statement.execute(
                        "select set_config('vallum.caller', '%s', true), set_config('vallum.person', '%s', true)"
                                .formatted(scene.recipient.organisation(), scene.recipient.subject()));
            }
            return Long.toString(Store.count(
                    c,
                    "select count(*) from notice where gone and id = '%s'"
                            .formatted(scene.told.notices.get("recipient"))));
        });
    }

    private static void asJob(Probes probes, String job, String what, String sql) {
        probes.add(
                "job " + job + " reads " + what, sql, () -> Store.asJob(job, c -> Long.toString(Store.count(c, sql))));
    }

    private static void count(Probes probes, String what, Player who, String sql) {
        var organisation = who.organisation();
        probes.add(what, sql, () -> Store.as(organisation, who.subject(), c -> Long.toString(Store.count(c, sql))));
    }

    private static void change(Probes probes, String what, Player who, String sql) {
        UUID organisation = who.organisation();
        probes.add(
                what,
                sql,
                () -> Store.as(
                        organisation,
                        who.subject(),
                        c -> "did " + c.createStatement().executeUpdate(sql)));
    }
}
