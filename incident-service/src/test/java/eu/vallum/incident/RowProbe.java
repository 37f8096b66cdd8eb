package eu.vallum.incident;

import eu.vallum.platform.id.UuidV7;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What each caller can see and do with one scene's rows in the database itself, through the service's role: table × caller → number of
 * rows or the error's state. Every attempt is rolled back.
 */
final class RowProbe {
    private static final List<String> TABLES = List.of(
            "incident",
            "incident_internal",
            "audience",
            "share",
            "receipt",
            "tombstone",
            "clock",
            "timeline",
            "indicator_import",
            "indicator",
            "change");
    private static final List<String> JOBS =
            List.of("feed", "clocks", "shares", "receipts", "demo", "expiry", "stranger");

    private final Scene scene;
    private final Map<String, String> found = new TreeMap<>();

    private RowProbe(Scene scene) {
        this.scene = scene;
    }

    static Map<String, String> of(Scene scene) {
        var probe = new RowProbe(scene);
        probe.callers().forEach(probe::reads);
        probe.callers().forEach(probe::writes);
        probe.sharing();
        JOBS.forEach(probe::jobs);
        return probe.found;
    }

    private Map<String, UUID> callers() {
        return Map.of(
                "owner", scene.owner.organisation(),
                "recipient", scene.recipient.organisation(),
                "withdrawn", scene.withdrawn.organisation(),
                "other", scene.other.organisation());
    }

    private void reads(String relation, UUID organisation) {
        for (var table : TABLES) {
            var id = table.equals("incident") ? "id" : "incident";
            note(
                    relation + " reads " + table,
                    organisation,
                    "select count(*) from %s where %s = '%s'".formatted(table, id, scene.incident));
        }
        note(relation + " reads draft", organisation, "select count(*) from draft where id = '" + scene.draft + "'");
    }

    private void writes(String relation, UUID organisation) {
        var owner = scene.owner.organisation();
        var i = scene.incident;
        attempt(relation + " files", organisation, """
                insert into incident (id, owner, reference, title, summary, entity_name, entity_state, sector, aware_at, received_at,
                    changed_at, severity, malicious, cross_border, affected, tlp)
                values ('%s', '%s', 'EE-2026-TEST-00', '', '', '', 'EE', 'health', now(), now(), now(), 'low', 'no', 'no', '{}', 'AMBER')""".formatted(UuidV7.next(), owner));
        attempt(
                relation + " changes incident",
                organisation,
                "update incident set version = version + 1 where id = '%s'".formatted(i));
        attempt(
                relation + " gives incident away",
                organisation,
                "update incident set owner = '%s' where id = '%s'".formatted(scene.other.organisation(), i));
        attempt(
                relation + " adds internal",
                organisation,
                "insert into incident_internal (incident, owner, received_at, channel) values ('%s', '%s', now(), 'api')"
                        .formatted(i, owner));
        attempt(
                relation + " changes internal",
                organisation,
                "update incident_internal set officer_name = 'x' where incident = '%s'".formatted(i));
        attempt(relation + " shares", organisation, """
                insert into share (id, incident, owner, recipient, reference, tlp, basis, shared_at, shared_by)
                values ('%s', '%s', '%s', '%s', 'r', 'AMBER', 'b', now(), 'x')""".formatted(UuidV7.next(), i, owner, scene.other.organisation()));
        attempt(
                relation + " changes share",
                organisation,
                "update share set tlp = 'CLEAR' where id = '%s'".formatted(scene.share));
        attempt(
                relation + " withdraws",
                organisation,
                "update share set withdrawn_at = now(), withdrawn_reason = 'x' where id = '%s'".formatted(scene.share));
        attempt(relation + " writes receipt", organisation, """
                insert into receipt (recipient, share, incident, owner, opened_at) values ('%s', '%s', '%s', '%s', now())
                on conflict (recipient, share) do update set opened_by = 'x'""".formatted(
                        scene.recipient.organisation(), scene.share, i, owner));
        attempt(
                relation + " changes clock",
                organisation,
                "update clock set met_at = now() where incident = '%s' and met_at is null".formatted(i));
        attempt(relation + " adds clock", organisation, """
                insert into clock (id, incident, owner, obligation, owed_by, owed_by_name, basis, regime, regime_version, anchor, zone, calendar)
                values ('%s', '%s', '%s', 'feedback', 'entity', '', '', '', 1, 'receipt', 'UTC', '')""".formatted(UuidV7.next(), i, owner));
        attempt(relation + " adds to timeline", organisation, """
                insert into timeline (id, incident, owner, kind, at, recorded_at, internal)
                values ('%s', '%s', '%s', 'filed', now(), now(), false)""".formatted(UuidV7.next(), i, owner));
        attempt(
                relation + " adds import",
                organisation,
                "insert into indicator_import (id, incident, owner, at, report) values ('%s', '%s', '%s', now(), '{}')"
                        .formatted(UuidV7.next(), i, owner));
        attempt(relation + " adds indicator", organisation, """
                insert into indicator (id, incident, owner, import, event, uuid, type, category, value, to_ids, tags, distribution,
                    restricted, taken_at)
                values ('%s', '%s', '%s', '%s', '%s', '%s', 't', '', 'v', false, '{}', 'all', false, now())""".formatted(
                        UuidV7.next(), i, owner, UuidV7.next(), UuidV7.next(), UuidV7.next()));
        attempt(relation + " saves draft", organisation, """
                insert into draft (organisation, subject, id, version, content, updated_at) values ('%s', 'x', '%s', 1, '{}', now())""".formatted(owner, UuidV7.next()));
        attempt(
                relation + " changes draft",
                organisation,
                "update draft set title = 'x' where id = '%s'".formatted(scene.draft));
        attempt(relation + " discards draft", organisation, "delete from draft where id = '%s'".formatted(scene.draft));
        attempt(
                relation + " widens audience",
                organisation,
                "insert into audience (organisation, incident, owner, at, tlp) values ('%s', '%s', '%s', now(), 'AMBER')"
                        .formatted(organisation, i, owner));
    }

    private void jobs(String job) {
        for (var table : List.of("audience", "incident", "share", "receipt", "clock", "change")) {
            var id = table.equals("incident") ? "id" : "incident";
            keep(
                    "job " + job + " reads " + table,
                    () -> Store.asJob(
                            job,
                            c -> Long.toString(Store.count(
                                    c,
                                    "select count(*) from %s where %s = '%s'".formatted(table, id, scene.incident)))));
        }
        keep(
                "job " + job + " reads powers",
                () -> Store.asJob(
                        job,
                        c -> Long.toString(Store.count(
                                c,
                                "select count(*) from power_grant where organisation = '%s'"
                                        .formatted(scene.owner.organisation())))));
        change(
                "job " + job + " notes clock",
                job,
                "update clock set notified_at = now() where incident = '%s'".formatted(scene.incident));
        if (job.equals("stranger")) {
            change("job " + job + " notes any clock", job, "update clock set notified_at = now()");
        }
        change(
                "job " + job + " ends share",
                job,
                "update share set withdrawn_at = now(), withdrawn_reason = 'x' where id = '%s'".formatted(scene.share));
        change(
                "job " + job + " notes receipt",
                job,
                "update receipt set delivered_at = now() where share = '%s'".formatted(scene.share));
        change("job " + job + " adds receipt", job, """
                insert into receipt (recipient, share, incident, owner) values ('%s', '%s', '%s', '%s') on conflict do nothing""".formatted(
                        scene.withdrawn.organisation(), scene.over, scene.incident, scene.owner.organisation()));
        change(
                "job " + job + " takes changes away",
                job,
                "delete from change where incident = '%s'".formatted(scene.incident));
        change("job " + job + " adds to timeline", job, """
                insert into timeline (id, incident, owner, kind, at, recorded_at, internal)
                values ('%s', '%s', '%s', 'filed', now(), now(), true)""".formatted(
                        UuidV7.next(), scene.incident, scene.owner.organisation()));
    }

    /** Sharing as the owner, and what the new recipient then sees. */
    private void sharing() {
        keep(
                "a new recipient sees",
                () -> Store.as(scene.owner.organisation(), c -> {
                    var other = scene.other.organisation();
                    var done =
                            changed(c, """
                    insert into share (id, incident, owner, recipient, reference, tlp, basis, shared_at, shared_by)
                    values ('%s', '%s', '%s', '%s', 'r', 'AMBER', 'b', now(), 'x')""".formatted(UuidV7.next(), scene.incident, scene.owner.organisation(), other));
                    try (var tell = c.createStatement()) {
                        tell.execute("select set_config('vallum.caller', '%s', true)".formatted(other));
                    }
                    return done + ", "
                            + Store.count(c, "select count(*) from incident where id = '%s'".formatted(scene.incident));
                }));
    }

    private void note(String what, UUID organisation, String sql) {
        keep(what, () -> Store.as(organisation, c -> Long.toString(Store.count(c, sql))));
    }

    private void attempt(String what, UUID organisation, String sql) {
        keep(what, () -> Store.as(organisation, c -> changed(c, sql)));
    }

    private void change(String what, String job, String sql) {
        keep(what, () -> Store.asJob(job, c -> changed(c, sql)));
    }

    private interface Probe {
        String run();
    }

    private void keep(String what, Probe probe) {
        try {
            found.put(what, probe.run());
        } catch (IllegalStateException e) {
            found.put(what, e.getCause() instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "broken");
        }
    }

    private static String changed(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return "did " + statement.executeUpdate(sql);
        }
    }
}
