package eu.vallum.identity;

import static eu.vallum.identity.Stage.EE_CSIRT;
import static eu.vallum.identity.Stage.EE_SPOC;
import static eu.vallum.identity.Stage.LV_CSIRT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.vallum.identity.power.Role;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Talks to the database as the service's role, with no use case in between. One test or more for each policy. */
@QuarkusTest
@WithTestResource(IdentityStack.class)
class RowSecurityTest {
    private static final String NOT_PERMITTED = "42501";

    @Inject
    Stage stage;

    private UUID proposed;

    @BeforeEach
    void aProposalAndPeopleInEstonia() {
        var estonia = stage.person(EE_CSIRT, "EE", Role.COORDINATOR);
        proposed = UUID.fromString(Stage.propose(estonia, Stage.fresh("Hidden")).path("id"));
        estonia.ask()
                .body(Map.of(
                        "email",
                        UuidV7.next() + "@ee.example",
                        "givenName",
                        "G",
                        "familyName",
                        "F",
                        "roles",
                        List.of("officer")))
                .post("/organisations/" + EE_CSIRT + "/people")
                .then()
                .statusCode(201);
    }

    @Test
    void policy_register_shows_proposals_to_their_member_state_only() throws SQLException {
        var sql = "select count(*) from organisation where id = '" + proposed + "'";
        assertEquals(1, count(EE_CSIRT.toString(), sql));
        assertEquals(1, count(EE_SPOC.toString(), sql));
        assertEquals(0, count(LV_CSIRT.toString(), sql));
        assertEquals(0, count("", "select count(*) from organisation"));
        assertEquals(0, count("job:nonsense", "select count(*) from organisation"));
    }

    @Test
    void policy_propose_takes_only_proposals_of_the_callers_own_organisation_and_member_state() {
        assertRefused(LV_CSIRT.toString(), organisation("EE", "proposed", LV_CSIRT));
        assertRefused(LV_CSIRT.toString(), organisation("LV", "active", LV_CSIRT));
        assertRefused(LV_CSIRT.toString(), organisation("LV", "proposed", EE_CSIRT));
    }

    @Test
    void policy_oversee_lets_nobody_change_another_member_states_organisation() throws SQLException {
        var sql = "update organisation set status = 'closed' where member_state = 'EE'";
        assertEquals(0, update(LV_CSIRT.toString(), sql));
        assertEquals(0, update("", sql));
        assertRefused(EE_CSIRT.toString(), "update organisation set member_state = 'LV' where id = '" + proposed + "'");
    }

    @Test
    void policy_own_of_people_grants_and_invitations_hides_those_of_others() throws SQLException {
        for (var table : List.of("person", "role_grant", "invitation")) {
            var sql = "select count(*) from " + table + " where organisation = '" + EE_CSIRT + "'";
            assertEquals(0, count(LV_CSIRT.toString(), sql), table);
            assertEquals(0, count("", sql), table);
            assertEquals(true, count(EE_CSIRT.toString(), sql) > 0, table);
        }
    }

    @Test
    void policy_give_and_take_lets_nobody_touch_foreign_grants() throws SQLException {
        assertRefused(LV_CSIRT.toString(), """
                insert into role_grant (id, version, organisation, subject, subject_kind, role, valid_from, granted_by, granted_at)
                values ('%s', 0, '%s', 'me', 'person', 'coordinator', now(), 'me', now())""".formatted(UuidV7.next(), EE_CSIRT));
        assertEquals(
                0,
                update(
                        LV_CSIRT.toString(),
                        "update role_grant set revoked_at = now() where organisation = '" + EE_CSIRT + "'"));
        assertRefused(
                LV_CSIRT.toString(),
                "update role_grant set organisation = '" + EE_CSIRT + "' where organisation = '" + LV_CSIRT + "'",
                () -> stage.person(LV_CSIRT, "LV", Role.OFFICER));
    }

    @Test
    void policy_invite_lets_nobody_invite_into_a_foreign_house() throws SQLException {
        assertRefused(LV_CSIRT.toString(), """
                insert into invitation (id, organisation, invited_by_organisation, invited_by, email, given_name, family_name, roles,
                    language, invited_at, expires_at)
                values ('%s', '%s', '%s', 'me', 'me@x.example', 'a', 'b', '{coordinator}', 'en', now(), now())""".formatted(UuidV7.next(), EE_CSIRT, LV_CSIRT));
        assertEquals(
                0,
                update(
                        LV_CSIRT.toString(),
                        "update invitation set withdrawn_at = now() where organisation = '" + EE_CSIRT + "'"));
    }

    @Test
    void nobody_adds_people_but_the_jobs_that_may() {
        assertRefused(
                EE_CSIRT.toString(),
                "insert into person (organisation, subject, name, email, joined_at) values ('" + EE_CSIRT
                        + "', 'x', 'x', 'x@x.example', now())");
    }

    @Test
    void policies_remove_and_own_let_an_organisation_remove_its_own_people_only() throws SQLException {
        assertEquals(0, update(LV_CSIRT.toString(), "delete from person where organisation = '" + EE_CSIRT + "'"));
        assertNotEquals(0, update(EE_CSIRT.toString(), "delete from person where organisation = '" + EE_CSIRT + "'"));
        var note = "insert into departure (organisation, subject, removed_by, at) values ('" + EE_CSIRT
                + "', 'x', 'y', now())";
        assertRefused(LV_CSIRT.toString(), note);
        assertEquals(1, update(EE_CSIRT.toString(), note));
    }

    @Test
    void policy_mine_shows_changes_of_proposals_to_those_concerned() throws SQLException {
        var sql = "select count(*) from change where target = '" + proposed + "'";
        assertEquals(1, count(EE_SPOC.toString(), sql));
        assertEquals(0, count(LV_CSIRT.toString(), sql));
        assertRefused(
                "",
                "insert into change (type, target, version, at, withdrawn) values ('organisation', '" + proposed
                        + "', 1, now(), false)");
    }

    @Test
    void policy_keep_of_directory_entries_is_the_directory_jobs() throws SQLException {
        assertEquals(0, count("", "select count(*) from directory_entry"));
        assertRefused(EE_CSIRT.toString(), "delete from directory_entry");
    }

    @Test
    void the_role_of_requests_can_neither_switch_policies_off_nor_become_owner() {
        assertRefused(EE_CSIRT.toString(), "alter table organisation disable row level security");
        assertRefused(EE_CSIRT.toString(), "set role identity_owner");
    }

    private static String organisation(String memberState, String status, UUID proposedBy) {
        return """
                insert into organisation (id, version, name, member_state, kind, status, alias, proposed_by, registered_at)
                values ('%s', 0, '%s', '%s', 'entity', '%s', '%s', '%s', now())""".formatted(UuidV7.next(), UuidV7.next(), memberState, status, UuidV7.next(), proposedBy);
    }

    private static void assertRefused(String caller, String sql, Runnable before) {
        before.run();
        assertRefused(caller, sql);
    }

    private static void assertRefused(String caller, String sql) {
        var refused = assertThrows(SQLException.class, () -> update(caller, sql));
        assertEquals(NOT_PERMITTED, refused.getSQLState(), refused.getMessage());
    }

    private static int update(String caller, String sql) throws SQLException {
        try (var connection = as(caller);
                var statement = connection.createStatement()) {
            int rows = statement.executeUpdate(sql);
            connection.rollback();
            return rows;
        }
    }

    private static long count(String caller, String sql) throws SQLException {
        try (var connection = as(caller);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection as(String caller) throws SQLException {
        var settings = ConfigProvider.getConfig();
        var connection = DriverManager.getConnection(
                settings.getValue("VALLUM_DATABASE_URL", String.class),
                "identity_app",
                settings.getValue("VALLUM_DATABASE_APP_PASSWORD", String.class));
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select set_config('vallum.caller', ?, true)")) {
            statement.setString(1, caller);
            statement.execute();
        }
        return connection;
    }
}
