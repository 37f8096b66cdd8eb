package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class VisibilityTest {
    static final Set<String> TABLES = Set.of(
            "incident",
            "incident_internal",
            "audience",
            "listing",
            "listing_word",
            "share",
            "receipt",
            "tombstone",
            "crossing",
            "forwarding",
            "redaction",
            "incident_pap",
            "field_label",
            "dissemination_hold",
            "hold_step",
            "guest",
            "blind_choice",
            "blind_value",
            "blind_due",
            "blind_day",
            "blind_match",
            "blind_request",
            "blind_signal",
            "inquiry",
            "sighting_request",
            "sighting_answer",
            "note",
            "note_version",
            "note_reader",
            "note_person",
            "note_translation",
            "translation",
            "translation_version",
            "incident_language",
            "task",
            "task_step",
            "decision",
            "clock",
            "timeline",
            "indicator_import",
            "indicator",
            "batch",
            "batch_part",
            "batch_reject",
            "attachment_upload",
            "attachment_part",
            "attachment",
            "attachment_custody",
            "incident_relation",
            "incident_merge",
            "incident_classification",
            "change",
            "download",
            "deletion",
            "sharing_group",
            "group_member",
            "group_share",
            "entity",
            "entity_identifier",
            "entity_audience",
            "question",
            "return_link",
            "moment",
            "moment_effect",
            "fact",
            "stage_document",
            "stage_recall",
            "fact_editing",
            "export_job",
            "export_incident",
            "bulk_run",
            "bulk_item",
            "saved_view",
            "view_choice",
            "statistics_release",
            "escalation",
            "escalation_incident",
            "situation_report",
            "brief",
            "roster",
            "calendar_feed",
            "alert",
            "alert_log",
            "webhook",
            "webhook_delivery",
            "notice_rule",
            "notice_code",
            "notice",
            "notice_mark",
            "notice_mailing",
            "letter",
            "mailbox_check",
            "mailbox_place",
            "guest_session",
            "picture_figure",
            "summary_filing",
            "summary_note",
            "summary_finding",
            "incident_address",
            "mail",
            "mail_part",
            "draft");

    /** Tables under row security that the scene does not look at, and why. */
    private static final java.util.Map<String, String> ELSEWHERE = Map.of(
            "contact", "every authority may read the directory",
            "named_persons", "every authority may read whom another one lets be named under TLP:RED");

    @AfterEach
    void everyCheckOn() {
        open(false);
    }

    @Test
    void everybody_gets_what_their_relation_to_the_incident_gives_and_nothing_else() {
        assertEquals(Set.of(), new Scene().violations());
    }

    @Test
    void the_use_cases_alone_hold_when_every_row_policy_is_open() {
        // given
        empty();
        var scene = new Scene();
        open(true);
        // then
        assertEquals(Set.of(), scene.violations());
    }

    @Test
    void the_list_of_checks_to_switch_off_is_complete() {
        var named = Arrays.stream(IncidentAccess.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == boolean.class
                        && method.getParameterCount() > 0
                        && method.getParameterTypes()[0] == Actor.class)
                .map(java.lang.reflect.Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(MutableAccess.CHECKS), named);
    }

    @Test
    void the_tables_that_are_looked_at_are_all_that_the_database_guards_but_those_with_a_reason() {
        var looked = new TreeSet<>(TABLES);
        looked.addAll(ELSEWHERE.keySet());
        assertEquals(looked, new TreeSet<>(guarded()));
    }

    @Test
    void the_rows_alone_show_a_stranger_nothing_in_any_table() {
        // given
        var scene = new Scene();
        // then
        for (var table : TABLES) {
            long other = Store.as(scene.other.organisation(), c -> privileged(c, table));
            long nobody = Store.asNobody(c -> privileged(c, table));
            long job = Store.asJob("stranger", c -> privileged(c, table));
            assertEquals(List.of(0L, 0L, 0L), List.of(other, nobody, job), table);
        }
    }

    @Test
    void the_rows_alone_show_a_withdrawn_recipient_its_tombstone_only() {
        var scene = new Scene();
        for (var table : TABLES) {
            long expected = switch (table) {
                case "tombstone", "download", "receipt", "escalation" -> 1; // what it did itself: it took a file before
                case "change" -> 3; // it got the incident, was told of its language, and lost it
                default -> 0;
            };
            var where = table.equals("receipt") ? " where opened_at is not null" : "";
            long rows = Store.as(scene.withdrawn.organisation(), c -> privileged(c, table + where));
            assertEquals(expected, rows, table);
        }
    }

    @Test
    void unknown_and_forbidden_get_the_same_answer() {
        // given
        var scene = new Scene();
        // when
        var forbidden = scene.other.asks().get(API + "/incidents/" + scene.incident);
        var unknown = scene.other.asks().get(API + "/incidents/" + UuidV7.next());
        var nonsense = scene.other.asks().get(API + "/incidents/nonsense");
        // then
        assertEquals(404, forbidden.statusCode());
        for (var field : new String[] {"type", "title", "status", "code", "detail"}) {
            assertEquals(unknown.<Object>path(field), forbidden.<Object>path(field), field);
            assertEquals(unknown.<Object>path(field), nonsense.<Object>path(field), field);
        }
    }

    @Test
    void reads_and_denials_stand_in_the_audit_log() {
        // given
        var scene = new Scene();
        // when
        scene.recipient.asks().get(API + "/incidents/" + scene.incident).then().statusCode(200);
        scene.other.asks().get(API + "/incidents/" + scene.incident).then().statusCode(404);
        // then
        var entries = "select count(*) from audit_entry where action = 'incident.read' and '" + scene.incident
                + "' = any (record_ids) and outcome = ";
        long allowed = Store.as(scene.recipient.organisation(), c -> Store.count(c, entries + "'allowed'"));
        long denied = Store.as(scene.other.organisation(), c -> Store.count(c, entries + "'denied'"));
        long elsewhere = Store.as(scene.owner.organisation(), c -> Store.count(c, entries + "'denied'"));
        assertEquals(List.of(1L, 1L, 0L), List.of(allowed, denied, elsewhere));
    }

    /** @param rows a table, and perhaps a condition */
    private static long privileged(java.sql.Connection connection, String rows) throws java.sql.SQLException {
        var table = rows.split(" ", 2)[0];
        return Store.count(connection, "select has_table_privilege('" + table + "', 'select')::int") == 0
                ? 0
                : Store.count(connection, "select count(*) from " + rows);
    }

    /** Takes away what other tests left: behind open policies it would fill the pages that the scene is looked for on. */
    static void empty() {
        for (int tries = 1; ; tries++) {
            try {
                Store.define("truncate " + String.join(", ", TABLES) + " cascade");
                return;
            } catch (IllegalStateException e) {
                // the jobs lock the same tables in an order of their own, so it may be the one that a deadlock ends
                if (tries == 5
                        || !(e.getCause() instanceof java.sql.SQLException failed)
                        || !"40P01".equals(failed.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    /** Every table under row security that is a feature's and not the kernel's. */
    private static List<String> guarded() {
        return Store.catalogue("""
                        select relname from pg_class
                        where relkind = 'r' and relrowsecurity and relnamespace = 'public'::regnamespace
                          and relname not in ('audit_entry', 'feed', 'idempotency', 'organisation', 'power_grant')""").stream().map(List::getFirst).toList();
    }

    /** Opens or closes every table for the service's role, beside its own policies. */
    static void open(boolean open) {
        var statements = new ArrayList<String>();
        for (var table : guarded()) {
            statements.add("drop policy if exists test_open on " + table);
            if (open) {
                statements.add(
                        "create policy test_open on " + table + " to incident_app using (true) with check (true)");
            }
        }
        Store.define(statements.toArray(String[]::new));
    }
}
