package eu.vallum.incident;

import eu.vallum.platform.id.UuidV7;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
            "listing",
            "listing_word",
            "share",
            "receipt",
            "tombstone",
            "clock",
            "timeline",
            "entity_audience",
            "indicator_import",
            "indicator",
            "batch",
            "batch_part",
            "batch_reject",
            "moment",
            "moment_effect",
            "fact",
            "stage_document",
            "stage_recall",
            "fact_editing",
            "download",
            "crossing",
            "forwarding",
            "redaction",
            "inquiry",
            "change");
    private static final List<String> JOBS = List.of(
            "feed",
            "clocks",
            "shares",
            "receipts",
            "demo",
            "expiry",
            "bulk",
            "exports",
            "batches",
            "desk",
            "summary-ee",
            "stranger");

    private final Scene scene;
    private final Probes probes = new Probes();

    private RowProbe(Scene scene) {
        this.scene = scene;
    }

    static Probes of(Scene scene) {
        var probe = new RowProbe(scene);
        probe.callers().forEach(probe::reads);
        probe.callers().forEach(probe::writes);
        probe.sharing();
        probe.recalling();
        probe.marking();
        probe.forwarding();
        probe.inquiring();
        probe.reporting();
        probe.openForm();
        probe.attaching();
        probe.listing();
        JOBS.forEach(probe::jobs);
        DeskProbe.into(probe.probes, scene);
        NoteProbe.into(probe.probes, scene);
        SightingProbe.into(probe.probes, scene);
        ToldProbe.into(probe.probes, scene);
        TranslationProbe.into(probe.probes, scene);
        MarkingProbe.into(probe.probes, scene);
        TogetherProbe.into(probe.probes, scene);
        scene.files.probe(probe.probes, probe.callers());
        ClassificationAnswers.probe(probe.probes, scene, probe.callers());
        scene.relations.probe(probe.probes, probe.callers());
        NamedProbe.into(probe.probes, scene);
        HoldProbe.into(probe.probes, scene);
        GuestProbe.into(probe.probes, scene);
        BlindProbe.into(probe.probes, scene);

        NoticeProbe.into(probe.probes, scene);
        MailProbe.into(probe.probes, scene, probe.callers());
        return probe.probes;
    }

    private Map<String, UUID> callers() {
        return Map.of(
                "owner", scene.owner.organisation(),
                "entity", scene.entity.organisation(),
                "recipient", scene.recipient.organisation(),
                "spoc", scene.spoc.organisation(),
                "redacted", scene.redacted.organisation(),
                "withdrawn", scene.withdrawn.organisation(),
                "member", scene.member.organisation(),
                "former", scene.former.organisation(),
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
        for (var table : List.of("group_member", "group_share")) {
            note(
                    relation + " reads " + table,
                    organisation,
                    "select count(*) from %s where sharing_group = '%s'".formatted(table, scene.group));
        }
        note(
                relation + " reads group",
                organisation,
                "select count(*) from sharing_group where id = '" + scene.group + "'");
        note(
                relation + " reads deletion",
                organisation,
                "select count(*) from deletion where incident = '" + scene.gone + "'");
        note(
                relation + " reads export",
                organisation,
                "select count(*) from export_job where id = '" + scene.export + "'");
        note(
                relation + " reads what an export holds",
                organisation,
                "select count(*) from export_incident where export = '" + scene.export + "'");
        for (var table : List.of("bulk_run", "bulk_item")) {
            note(
                    relation + " reads " + table,
                    organisation,
                    "select count(*) from %s where %s = '%s'"
                            .formatted(table, table.equals("bulk_run") ? "id" : "run", scene.run));
        }
        for (var table : List.of("saved_view", "view_choice")) {
            note(
                    relation + " reads " + table,
                    organisation,
                    "select count(*) from %s where %s = '%s'"
                            .formatted(table, table.equals("saved_view") ? "id" : "view", scene.view));
        }
        note(
                relation + " reads incident as seen",
                organisation,
                "select count(*) from incident_seen where id = '" + scene.incident + "'");
        attempt(relation + " withholds", organisation, """
            insert into redaction (owner, incident, organisation, fields, changed_at, changed_by)
            values ('%s', '%s', '%s', '{title}', now(), 'x')""".formatted(
                        scene.owner.organisation(), scene.incident, scene.recipient.organisation()));
        attempt(
                relation + " lifts redaction",
                organisation,
                "update redaction set fields = '{}' where incident = '%s'".formatted(scene.incident));
        note(relation + " reads draft", organisation, "select count(*) from draft where id = '" + scene.draft + "'");
    }

    /** What concerns the register and reports by entities, for whoever might try. */
    private void reporting() {
        callers().forEach((relation, organisation) -> {
            note(
                    relation + " reads entity",
                    organisation,
                    "select count(*) from entity where id = '" + scene.entry + "'");
            note(
                    relation + " reads identifier",
                    organisation,
                    "select count(*) from entity_identifier where entity = '" + scene.entry + "'");
            attempt(
                    relation + " renames entity",
                    organisation,
                    "update entity set name = 'x' where id = '" + scene.entry + "'");
            attempt(
                    relation + " adds identifier",
                    organisation,
                    "insert into entity_identifier (owner, scheme, value, entity) values ('%s', 'x', 'x', '%s')"
                            .formatted(scene.owner.organisation(), scene.entry));
            attempt(relation + " adds entity", organisation, """
                    insert into entity (id, owner, name, category, member_state, sectors, found_by, changed_at)
                    values ('%s', '%s', 'x', 'other', 'EE', '{}', 'x', now())""".formatted(UuidV7.next(), scene.owner.organisation()));
            attempt(
                    relation + " attaches",
                    organisation,
                    "update incident set entity_id = '%s' where id = '%s'"
                            .formatted(scene.siblingEntry, scene.incident));
            note(
                    relation + " reads question",
                    organisation,
                    "select count(*) from question where incident = '" + scene.incident + "'");
            for (var side : List.of(true, false)) {
                attempt(relation + " asks " + side, organisation, """
                        insert into question (id, incident, owner, from_entity, text, asked_at, asked_by)
                        values ('%s', '%s', '%s', %s, '', now(), '')""".formatted(
                                UuidV7.next(), scene.incident, scene.owner.organisation(), side));
                attempt(
                        relation + " answers " + side,
                        organisation,
                        "update question set answer = 'x', answered_at = now() where incident = '%s' and from_entity = %s"
                                .formatted(scene.incident, side));
            }
            attempt(relation + " reports", organisation, """
                    insert into incident (id, owner, reference, title, summary, entity_name, entity_state, sector, aware_at, received_at,
                        changed_at, severity, malicious, cross_border, affected, tlp, reported_by)
                    values ('%s', '%s', 'EE-2026-TEST-01', '', '', '', 'EE', 'health', now(), now(), now(), 'low', 'no', 'no', '{}',
                        'AMBER', '%s')""".formatted(
                            UuidV7.next(), scene.owner.organisation(), scene.entity.organisation()));
            attempt(
                    relation + " adds what reporters add",
                    organisation,
                    "insert into incident_internal (incident, owner, received_at, channel) values ('%s', '%s', now(), 'portal')"
                            .formatted(scene.incident, scene.owner.organisation()));
        });
    }

    /** What the jobs of the public form and of one return link see and do, and a job that is neither. */
    private void openForm() {
        var open = scene.open;
        var owner = scene.owner.organisation();
        callers().forEach((relation, organisation) -> {
            note(
                    relation + " reads return link",
                    organisation,
                    "select count(*) from return_link where id = '" + scene.link + "'");
            attempt(relation + " orders letter", organisation, """
                    insert into letter (id, owner, kind, mailbox, language, filled, due_at)
                    values ('%s', '%s', 'x', 'x', 'en', '{}', '2999-01-01')""".formatted(UuidV7.next(), owner));
        });
        for (var job : List.of("intake", "post", "link", "stranger")) {
            var name = job.equals("link") ? "link:" + scene.link : job;
            for (var table : List.of("incident", "clock", "timeline", "question")) {
                count(
                        "job " + job + " reads open " + table,
                        name,
                        "select count(*) from %s where %s = '%s'"
                                .formatted(table, table.equals("incident") ? "id" : "incident", open));
            }
            // One link by its id: a mail that can't be sent makes others.
            count(
                    "job " + job + " reads open return_link",
                    name,
                    "select count(*) from return_link where id = '" + scene.link + "'");
            count(
                    "job " + job + " reads mailbox",
                    name,
                    "select count(*) from mailbox_check where mailbox = '" + scene.mailbox + "'");
            count("job " + job + " reads letter", name, "select count(*) from letter where about = '" + open + "'");
            openWrites("job " + job, name, open, owner);
        }
    }

    /** Whether the accounts of the entity see it that the owner attaches an incident to, within one transaction. */
    private void attaching() {
        keep(
                "attached sibling sees",
                () -> Store.as(scene.owner.organisation(), c -> {
                    try (var statement = c.createStatement()) {
                        statement.executeUpdate("update incident set entity_id = '%s' where id = '%s'"
                                .formatted(scene.siblingEntry, scene.incident));
                        statement.execute("select set_config('vallum.caller', '%s', true)"
                                .formatted(scene.sibling.organisation()));
                    }
                    return Long.toString(Store.count(
                            c, "select count(*) from entity_audience where incident = '" + scene.incident + "'"));
                }));
    }

    private void openWrites(String who, String job, String open, UUID owner) {
        change(who + " files open", job, """
                insert into incident (id, owner, reference, title, summary, entity_name, entity_state, sector, aware_at, received_at,
                    changed_at, severity, malicious, cross_border, affected, tlp)
                values ('%s', '%s', 'EE-2026-TEST-02', '', '', '', 'EE', 'health', now(), now(), now(), 'low', 'no', 'no', '{}', 'AMBER')""".formatted(UuidV7.next(), owner));
        change(
                who + " adds open internal",
                job,
                "insert into incident_internal (incident, owner, received_at, channel) values ('%s', '%s', now(), 'public-form')"
                        .formatted(open, owner));
        change(who + " adds open clock", job, """
                insert into clock (id, incident, owner, obligation, owed_by, owed_by_name, basis, regime, regime_version, anchor, zone, calendar)
                values ('%s', '%s', '%s', 'feedback', 'entity', '', '', '', 1, 'receipt', 'UTC', '')""".formatted(UuidV7.next(), open, owner));
        for (var kind : List.of("filed", "question-asked")) {
            change(who + " adds open " + kind, job, """
                    insert into timeline (id, incident, owner, kind, at, recorded_at, internal)
                    values ('%s', '%s', '%s', '%s', now(), now(), true)""".formatted(UuidV7.next(), open, owner, kind));
        }
        change(who + " makes link", job, """
                insert into return_link (id, incident, owner, digest, mailbox, language, made_at)
                values ('%s', '%s', '%s', '\\x00', '', 'en', now())""".formatted(UuidV7.next(), open, owner));
        change(who + " uses link", job, "update return_link set used_at = now() where id = '" + scene.link + "'");
        change(who + " orders letter", job, """
                insert into letter (id, owner, kind, mailbox, language, filled, due_at)
                values ('%s', '%s', 'x', 'x', 'en', '{}', '2999-01-01')""".formatted(UuidV7.next(), owner));
        for (var side : List.of(true, false)) {
            change(who + " asks open " + side, job, """
                    insert into question (id, incident, owner, from_entity, text, asked_at, asked_by)
                    values ('%s', '%s', '%s', %s, '', now(), '')""".formatted(UuidV7.next(), open, owner, side));
            change(
                    who + " answers open " + side,
                    job,
                    "update question set answer = 'x', answered_at = now() where incident = '%s' and from_entity = %s"
                            .formatted(open, side));
        }
    }

    private void count(String what, String job, String sql) {
        probes.add(what, sql, () -> Store.asJob(job, c -> Long.toString(Store.count(c, sql))));
    }

    private void writes(String relation, UUID organisation) {
        var owner = scene.owner.organisation();
        var i = scene.incident;
        attempt(relation + " files", organisation, """
            insert into incident (id, owner, reference, title, summary, entity_name, entity_state, sector, aware_at, received_at,
                changed_at, severity, malicious, cross_border, affected, tlp)
            values ('%s', '%s', 'EE-2026-TEST-00', '', '', '', 'EE', 'health', now(), now(), now(), 'low', 'no', 'no', '{}', 'AMBER')\
            """.formatted(UuidV7.next(), owner));
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
            values ('%s', '%s', '%s', '%s', 'r', 'AMBER', 'b', now(), 'x')\
            """.formatted(UuidV7.next(), i, owner, scene.other.organisation()));
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
            on conflict (recipient, share) do update set opened_by = 'x'\
            """.formatted(
                        scene.recipient.organisation(), scene.share, i, owner));
        attempt(
                relation + " changes clock",
                organisation,
                "update clock set met_at = now() where incident = '%s' and met_at is null".formatted(i));
        attempt(relation + " adds clock", organisation, """
            insert into clock (id, incident, owner, obligation, owed_by, owed_by_name, basis, regime, regime_version, anchor, zone, calendar)
            values ('%s', '%s', '%s', 'feedback', 'entity', '', '', '', 1, 'receipt', 'UTC', '')\
            """.formatted(UuidV7.next(), i, owner));
        attempt(relation + " adds to timeline", organisation, """
            insert into timeline (id, incident, owner, kind, at, recorded_at, internal)
            values ('%s', '%s', '%s', 'filed', now(), now(), false)\
            """.formatted(UuidV7.next(), i, owner));
        attempt(
                relation + " adds import",
                organisation,
                "insert into indicator_import (id, incident, owner, at, report) values ('%s', '%s', '%s', now(), '{}')"
                        .formatted(UuidV7.next(), i, owner));
        attempt(relation + " adds indicator", organisation, """
            insert into indicator (id, incident, owner, import, event, uuid, type, category, value, to_ids, tags, distribution,
                restricted, taken_at)
            values ('%s', '%s', '%s', '%s', '%s', '%s', 't', '', 'v', false, '{}', 'all', false, now())\
            """.formatted(
                        UuidV7.next(), i, owner, UuidV7.next(), UuidV7.next(), UuidV7.next()));
        attempt(relation + " notes moment", organisation, """
            insert into moment (id, incident, owner, kind, at, recorded_at) values ('%s', '%s', '%s', 'handling', now(), now())\
            """.formatted(UuidV7.next(), i, owner));
        attempt(
                relation + " notes effect",
                organisation,
                "insert into moment_effect (moment, incident, owner, shifts) values ('%s', '%s', '%s', '[]')"
                        .formatted(UuidV7.next(), i, owner));
        attempt(relation + " saves fact", organisation, """
            insert into fact (incident, owner, id, version, value, saved_at, saved_by)
            values ('%s', '%s', 'impact', 9, '""', now(), 'x')\
            """.formatted(i, owner));
        attempt(relation + " adds document", organisation, """
                insert into stage_document (id, incident, owner, number, regime, regime_version, stage, occurrence, language, submitted_at,
                    late, sha256, content, pdf_sha256, pdf)
                values ('%s', '%s', '%s', 99, 'nis2', 1, 's', 0, 'en', now(), false, '', '', '', '')""".formatted(UuidV7.next(), i, owner));
        attempt(relation + " recalls", organisation, """
                insert into stage_recall (document, incident, owner, reason, by_name, recalled_at)
                values ('%s', '%s', '%s', '', '', now())""".formatted(UuidV7.next(), i, owner));
        attempt(relation + " says it is editing", organisation, """
                insert into fact_editing (incident, owner, subject, fact, name, seen_at) values ('%s', '%s', '%s', '', '', now())""".formatted(i, owner, relation));
        attempt(
                relation + " forgets editing",
                organisation,
                "delete from fact_editing where incident = '%s'".formatted(i));
        attempt(relation + " makes group", organisation, """
            insert into sharing_group (id, owner, name, made_at, made_by) values ('%s', '%s', '%s', now(), 'x')\
            """.formatted(UuidV7.next(), owner, UuidV7.next()));
        attempt(relation + " joins group", organisation, """
            insert into group_member (sharing_group, owner, organisation, since, added_by)
            values ('%s', '%s', '%s', now(), 'x')\
            """.formatted(scene.group, owner, scene.other.organisation()));
        attempt(
                relation + " renames group",
                organisation,
                "update sharing_group set name = 'x' where id = '%s'".formatted(scene.group));
        attempt(
                relation + " empties group",
                organisation,
                "update group_member set removed_at = now() where sharing_group = '%s'".formatted(scene.group));
        attempt(relation + " shares with group", organisation, """
            insert into group_share (id, sharing_group, incident, owner, tlp, basis, later_members, shared_at, shared_by)
            values ('%s', '%s', '%s', '%s', 'AMBER', 'b', false, now(), 'x')\
            """.formatted(UuidV7.next(), scene.group, i, owner));
        attempt(
                relation + " ends group share",
                organisation,
                "update group_share set withdrawn_at = now() where id = '%s'".formatted(scene.groupShare));
        attempt(relation + " deletes", organisation, """
            insert into deletion (incident, owner, reference, reason, by_name, deleted_at, readers, files, documents)
            values ('%s', '%s', 'r', 'x', 'x', now(), 0, 0, '[]')\
            """.formatted(i, owner));
        attempt(relation + " takes file", organisation, """
            insert into download (id, file, incident, owner, organisation, tlp, kind, format, by_entity, subject, by_name, at)
            select '%s', '%s', '%s', '%s', vallum_caller(), 'AMBER', 'export', 'csv', false, 'x', 'x', now()\
            """.formatted(UuidV7.next(), UuidV7.next(), i, owner));
        attempt(
                relation + " destroys file",
                organisation,
                "update download set destroyed_at = now(), destroyed_by = 'x' where incident = '%s'".formatted(i));
        attempt(relation + " orders export", organisation, """
            insert into export_job (organisation, id, subject, name, client, member_state, assurance, query, format, bom, asked_at)
            values ('%s', '%s', 'x', '', false, 'EE', 'LOW', '{}', 'csv', false, now())\
            """.formatted(owner, UuidV7.next()));
        attempt(
                relation + " fills export",
                organisation,
                "update export_job set content = 'x' where id = '%s'".formatted(scene.export));
        attempt(relation + " adds to export", organisation, """
            insert into export_incident (organisation, export, incident, tlp) values ('%s', '%s', '%s', 'RED')\
            """.formatted(owner, scene.export, UuidV7.next()));
        attempt(relation + " starts run", organisation, """
            insert into bulk_run (organisation, id, subject, name, client, member_state, assurance, started_at)
            values ('%s', '%s', 'x', '', false, 'EE', 'LOW', now())\
            """.formatted(owner, UuidV7.next()));
        attempt(
                relation + " ends run",
                organisation,
                "update bulk_run set finished_at = now() where id = '%s'".formatted(scene.run));
        attempt(relation + " adds to run", organisation, """
            insert into bulk_item (organisation, run, number, incident, reference, version) values ('%s', '%s', 99, '%s', '', 0)\
            """.formatted(owner, scene.run, i));
        attempt(
                relation + " leaves out of run",
                organisation,
                "update bulk_item set state = 'left' where run = '%s'".formatted(scene.run));
        attempt(relation + " keeps view", organisation, """
            insert into saved_view (organisation, id, subject, by_name, name, query, shared, changed_at)
            values ('%s', '%s', 'x', '', 'Probe', '{}', true, now())\
            """.formatted(owner, UuidV7.next()));
        attempt(
                relation + " renames view",
                organisation,
                "update saved_view set name = 'x' where id = '%s'".formatted(scene.view));
        attempt(
                relation + " discards view",
                organisation,
                "delete from saved_view where id = '%s'".formatted(scene.view));
        attempt(relation + " pins view", organisation, """
            insert into view_choice (organisation, subject, view, pinned, standard) values ('%s', 'x', '%s', true, false)\
            """.formatted(owner, scene.view));
        attempt(relation + " starts batch", organisation, """
                insert into batch (id, incident, owner, kind, name, dry, bytes, created_at, subject, person, client, member_state, assurance)
                values ('%s', '%s', '%s', 'paste', '', true, 0, now(), '', '', false, 'EE', 'LOW')""".formatted(UuidV7.next(), i, owner));
        attempt(
                relation + " stops batch",
                organisation,
                "update batch set cancelling = true where incident = '%s'".formatted(i));
        attempt(relation + " adds part", organisation, """
                insert into batch_part (batch, owner, incident, number, content) values ('%s', '%s', '%s', 99, '')""".formatted(scene.batch, owner, i));
        attempt(relation + " forgets part", organisation, "delete from batch_part where incident = '%s'".formatted(i));
        attempt(relation + " rejects", organisation, """
                insert into batch_reject (batch, owner, incident, number, place, value, reason) values ('%s', '%s', '%s', 99, '', '', '')""".formatted(scene.batch, owner, i));
        attempt(relation + " saves draft", organisation, """
            insert into draft (organisation, subject, id, version, content, updated_at) values ('%s', 'x', '%s', 1, '{}', now())\
            """.formatted(owner, UuidV7.next()));
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
        count(
                "job " + job + " reads export",
                job,
                "select count(id) from export_job where id = '" + scene.export + "'");
        change("job " + job + " forgets export", job, "delete from export_job where id = '" + scene.export + "'");
        count("job " + job + " reads run", job, "select count(*) from bulk_run where id = '" + scene.run + "'");
        for (var table : List.of("audience", "incident", "share", "receipt", "clock", "change", "download", "batch")) {
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
            change("job " + job + " forgets any export", job, "delete from export_job");
            change("job " + job + " claims any batch", job, "update batch set lease_until = now()");
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
            insert into receipt (recipient, share, incident, owner) values ('%s', '%s', '%s', '%s') on conflict do nothing\
            """.formatted(
                        scene.withdrawn.organisation(), scene.over, scene.incident, scene.owner.organisation()));
        change(
                "job " + job + " takes changes away",
                job,
                "delete from change where incident = '%s'".formatted(scene.incident));
        change(
                "job " + job + " claims batch",
                job,
                "update batch set lease_until = now() where incident = '%s'".formatted(scene.incident));
        change("job " + job + " adds to timeline", job, """
            insert into timeline (id, incident, owner, kind, at, recorded_at, internal)
            values ('%s', '%s', '%s', 'filed', now(), now(), true)\
            """.formatted(
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
                                values ('%s', '%s', '%s', '%s', 'r', 'AMBER', 'b', now(), 'x')\
                                """.formatted(UuidV7.next(), scene.incident, scene.owner.organisation(), other));
                    done += " told " + Store.count(c, """
                            select count(*) from crossing where incident = '%s' and told @> array['%s'::uuid]""".formatted(scene.incident, other));
                    try (var tell = c.createStatement()) {
                        tell.execute("select set_config('vallum.caller', '%s', true)".formatted(other));
                    }
                    return done + ", "
                            + Store.count(c, "select count(*) from incident where id = '%s'".formatted(scene.incident));
                }));
    }

    /** Marking the incident as the owner, and how a group has it then. */
    private void marking() {
        keep(
                "a stricter label reaches groups",
                () -> Store.as(scene.owner.organisation(), c -> {
                    changed(c, "update incident set tlp = 'AMBER+STRICT' where id = '%s'".formatted(scene.incident));
                    return Long.toString(Store.count(
                            c,
                            "select count(*) from group_share where tlp = 'AMBER+STRICT' and id = '%s'"
                                    .formatted(scene.groupShare)));
                }));
    }

    /** Ending a share as the owner, and what the former recipient is then told about its files. */
    private void recalling() {
        keep(
                "a withdrawal recalls files",
                () -> Store.as(scene.owner.organisation(), c -> {
                    var done = changed(
                            c,
                            "update share set withdrawn_at = now(), withdrawn_reason = 'x' where id = '%s'"
                                    .formatted(scene.share));
                    try (var tell = c.createStatement()) {
                        tell.execute("select set_config('vallum.caller', '%s', true)"
                                .formatted(scene.recipient.organisation()));
                    }
                    return done + ", " + Store.count(c, "select count(*) from download where recall = 'withdrawn'");
                }));
    }

    /** What the owner's row of the list says of a report filed with an officer, and of a deadline that moves. */
    private void listing() {
        var id = UuidV7.next();
        var owner = scene.owner.organisation();
        keep(
                "a new report's officer is listed",
                () -> Store.as(
                        owner,
                        c -> changed(c, """
                with filed as (insert into incident (id, owner, reference, title, summary, entity_name, entity_state, sector, aware_at,
                    received_at, changed_at, severity, malicious, cross_border, affected, tlp)
                    values ('%s', '%s', 'EE-2026-TEST-02', '', '', '', 'EE', 'health', now(), now(), now(), 'low', 'no', 'no', '{}', 'AMBER'))
                insert into incident_internal (incident, owner, received_at, channel, officer_subject)
                values ('%s', '%s', now(), 'api', 'probe')""".formatted(id, owner, id, owner))
                                + ", "
                                + Store.count(
                                        c,
                                        "select count(*) from listing where officer = 'probe' and incident = '" + id
                                                + "'")));
        keep(
                "a moved deadline is listed",
                () -> Store.as(
                        owner,
                        c -> changed(
                                        c,
                                        "update clock set due_at = '2001-01-01Z', started_at = '2001-01-01Z', met_at = null where incident = '"
                                                + scene.incident + "'")
                                + ", "
                                + Store.count(
                                        c,
                                        "select count(*) from listing where due_at = '2001-01-01Z' and incident = '"
                                                + scene.incident + "'")));
        keep(
                "a marking is listed",
                () -> Store.as(
                        owner,
                        c -> changed(c, """
                insert into incident_pap (owner, incident, pap, changed_at, changed_by) values ('%s', '%s', 'GREEN', now(), 'x')
                on conflict (owner, incident) do update set pap = excluded.pap""".formatted(owner, scene.incident))
                                + ", "
                                + changed(
                                        c,
                                        "update incident set version = version + 1 where id = '" + scene.incident + "'")
                                + ", "
                                + Store.count(
                                        c,
                                        "select count(*) from listing where pap = 'GREEN' and incident = '"
                                                + scene.incident + "'")));
        keep(
                "what it has is listed, its files and its open question",
                () -> Store.as(
                        owner,
                        c -> changed(c, """
                insert into attachment (id, incident, owner, name, type, bytes, sha256, sample, tlp, added_at, added_by, changed_at)
                values ('%s', '%s', '%s', 'x', 'text/plain', 1, 'w', false, 'AMBER', now(), 'x', now())""".formatted(UuidV7.next(), scene.incident, owner))
                                + ", "
                                + Store.count(
                                        c,
                                        "select cardinality(has) from listing where organisation = '%s' and incident = '%s'"
                                                .formatted(owner, scene.incident))));
        keep(
                "a saved fact is found",
                () -> Store.as(
                        owner,
                        c -> changed(c, """
                insert into fact (incident, owner, id, version, value, saved_at, saved_by)
                values ('%s', '%s', 'impact', 9, '"Wombat"', now(), 'x')""".formatted(scene.incident, owner))
                                + ", "
                                + Store.count(
                                        c,
                                        "select count(*) from listing_word where word = 'wombat' and incident = '"
                                                + scene.incident + "'")));
    }

    /** What a request to forward lets whom do, and what becomes of it when the incident is taken back. */
    private void forwarding() {
        var owner = scene.owner.organisation();
        callers().forEach((relation, organisation) -> {
            attempt(relation + " asks to forward", organisation, """
                insert into forwarding (id, incident, owner, spoc, states, asked_at, asked_by)
                values ('%s', '%s', '%s', '%s', '{LV}', now(), 'x')""".formatted(
                            UuidV7.next(), scene.incident, owner, scene.agency.organisation()));
            attempt(
                    relation + " answers request",
                    organisation,
                    "update forwarding set outcome = 'refused', answered_at = now() where id = '%s'"
                            .formatted(scene.forwarding));
            for (var recipient : List.of(scene.other, scene.loosely)) {
                attempt(relation + " forwards to " + recipient.memberState(), organisation, """
                    insert into share (id, incident, owner, recipient, reference, tlp, basis, shared_at, shared_by)
                    values ('%s', '%s', '%s', '%s', 'r', 'AMBER', 'NIS2 Art. 23(8)', now(), 'x')""".formatted(
                                UuidV7.next(), scene.incident, owner, recipient.organisation()));
            }
            attempt(relation + " says it forwarded", organisation, """
                insert into timeline (id, incident, owner, kind, at, recorded_at, internal)
                values ('%s', '%s', '%s', 'incident-forwarded', now(), now(), true)""".formatted(UuidV7.next(), scene.incident, owner));
        });
        keep(
                "a fact takes it off the desk",
                () -> Store.as(owner, c -> {
                    var done = changed(c, """
                insert into fact (incident, owner, id, version, value, saved_at, saved_by)
                values ('%s', '%s', 'crossBorder', 9, '"no"', now(), 'x')""".formatted(scene.incident, owner));
                    return done + ", "
                            + Store.count(
                                    c, "select count(*) from crossing where incident = '%s'".formatted(scene.incident));
                }));
        attempt("spoc meets any clock", scene.spoc.organisation(), "update clock set met_at = now()");
        keep(
                "taking back lapses",
                () -> Store.as(owner, c -> {
                    var done = changed(
                            c,
                            "update share set withdrawn_at = now(), withdrawn_reason = 'x' where id = '%s'"
                                    .formatted(scene.toSpoc));
                    return done + ", "
                            + Store.count(
                                    c,
                                    "select count(*) from forwarding where outcome = 'lapsed' and id = '%s'"
                                            .formatted(scene.forwarding));
                }));
    }

    /** Who asks and answers whom, and what a recipient may say of it on the owner's timeline. */
    private void inquiring() {
        var owner = scene.owner.organisation();
        callers().forEach((relation, organisation) -> {
            for (var fromOwner : List.of(true, false)) {
                for (var other : List.of(scene.recipient, scene.other)) {
                    attempt(
                            relation + " inquires " + fromOwner + " " + other.memberState(),
                            organisation,
                            """
                        insert into inquiry (id, incident, owner, other, from_owner, text, asked_at, asked_by)
                        values ('%s', '%s', '%s', '%s', %s, '', now(), '')""".formatted(UuidV7.next(), scene.incident, owner, other.organisation(), fromOwner));
                }
                attempt(
                        relation + " answers inquiry " + fromOwner,
                        organisation,
                        "update inquiry set answer = 'x', answered_at = now() where incident = '%s' and from_owner = %s"
                                .formatted(scene.incident, fromOwner));
            }
            for (var who : List.of(organisation, scene.withdrawn.organisation())) {
                attempt(
                        relation + " says " + (who.equals(organisation) ? "it" : "somebody else") + " asked",
                        organisation,
                        """
                        insert into timeline (id, incident, owner, kind, at, recorded_at, internal, organisation)
                        values ('%s', '%s', '%s', 'information-requested', now(), now(), true, '%s')""".formatted(UuidV7.next(), scene.incident, owner, who));
            }
        });
    }

    /** What an attempt of an organisation comes to: rows or the error's state. */
    static String attempt(UUID organisation, String sql) {
        try {
            return Store.as(organisation, c -> changed(c, sql));
        } catch (IllegalStateException e) {
            return e.getCause() instanceof SQLException cause ? String.valueOf(cause.getSQLState()) : "broken";
        }
    }

    private void note(String what, UUID organisation, String sql) {
        probes.add(what, sql, () -> Store.as(organisation, c -> Long.toString(Store.count(c, sql))));
    }

    private void attempt(String what, UUID organisation, String sql) {
        probes.add(what, sql, () -> Store.as(organisation, c -> changed(c, sql)));
    }

    private void change(String what, String job, String sql) {
        probes.add(what, sql, () -> Store.asJob(job, c -> changed(c, sql)));
    }

    private void keep(String what, Probes.Asking asking) {
        probes.add(what, "", asking);
    }

    private static String changed(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return "did " + statement.executeUpdate(sql);
        }
    }
}
