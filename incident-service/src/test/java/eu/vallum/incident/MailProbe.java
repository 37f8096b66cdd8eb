package eu.vallum.incident;

import eu.vallum.platform.id.UuidV7;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What callers and jobs can see and do with mail and addresses in the database itself. */
final class MailProbe {
    private MailProbe() {}

    static void into(Probes probes, Scene scene, Map<String, UUID> callers) {
        var mails = scene.mails;
        callers.forEach((relation, organisation) -> {
            for (var mail : Map.of("filed", mails.filed, "waiting", mails.waiting, "lost", mails.lost)
                    .entrySet()) {
                reads(
                        probes,
                        relation + " reads mail " + mail.getKey(),
                        organisation,
                        "mail",
                        "id = '" + mail.getValue() + "'");
            }
            reads(probes, relation + " reads mail_part", organisation, "mail_part", "mail = '" + mails.filed + "'");
            reads(
                    probes,
                    relation + " reads incident_address",
                    organisation,
                    "incident_address",
                    "incident = '" + scene.incident + "'");
            does(
                    probes,
                    relation + " discards mail",
                    organisation,
                    "update mail set state = 'discarded', delete_at = now() where id = '" + mails.waiting + "'");
            does(
                    probes,
                    relation + " keeps mail_part",
                    organisation,
                    "update mail_part set attachment = '%s' where mail = '%s'".formatted(UuidV7.next(), mails.filed));
            does(
                    probes,
                    relation + " ends incident_address",
                    organisation,
                    "update incident_address set ended_at = now() where incident = '" + scene.incident + "'");
            does(probes, relation + " makes incident_address", organisation, """
                    insert into incident_address (token, incident, owner, version, made_at, ended_at)
                    values ('%s', '%s', '%s', 900, now(), now())""".formatted(
                            UuidV7.next().toString().replace("-", ""), scene.incident, scene.owner.organisation()));
        });
        for (var job : List.of("mail", "notices", "stranger")) {
            counts(probes, job, "mail", "id = '" + mails.filed + "'");
            counts(probes, job, "mail_part", "mail = '" + mails.filed + "'");
            counts(probes, job, "incident_address", "incident = '" + scene.incident + "'");
            counts(probes, job, "mailbox_place", "mailbox = 'scene'");
            counts(probes, job, "incident", "id = '" + scene.incident + "'");
            does(probes, job, "sweeps mail", "delete from mail where id = '" + mails.waiting + "'");
            does(probes, job, "moves mailbox_place", "update mailbox_place set uid = 2 where mailbox = 'scene'");
        }
    }

    private static void reads(Probes probes, String what, UUID organisation, String table, String where) {
        var sql = "select count(*) from %s where %s".formatted(table, where);
        probes.add(what, sql, () -> Store.as(organisation, c -> Long.toString(Store.count(c, sql))));
    }

    private static void counts(Probes probes, String job, String table, String where) {
        var sql = "select count(*) from %s where %s".formatted(table, where);
        probes.add(
                "job " + job + " reads " + table + " for mail",
                sql,
                () -> Store.asJob(job, c -> Long.toString(Store.count(c, sql))));
    }

    private static void does(Probes probes, String what, UUID organisation, String sql) {
        probes.add(
                what,
                sql,
                () -> Store.as(organisation, c -> "did " + c.createStatement().executeUpdate(sql)));
    }

    private static void does(Probes probes, String job, String what, String sql) {
        probes.add(
                "job " + job + " " + what,
                sql,
                () -> Store.asJob(job, c -> "did " + c.createStatement().executeUpdate(sql)));
    }
}
