package eu.vallum.identity;

import static eu.vallum.identity.Stage.EE_CSIRT;
import static eu.vallum.identity.Stage.EE_SPOC;
import static eu.vallum.identity.Stage.LV_CSIRT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.identity.power.Role;
import eu.vallum.platform.testing.RowPolicy;
import eu.vallum.platform.testing.RowQuestions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Takes each row policy away, and opens each, in turn: a question must be answered differently, or the policy is not tested. */
@QuarkusTest
@WithTestResource(IdentityStack.class)
class PolicyMutationTest {
    private static final String NEW = "01900000-0000-7000-8000-0000000000c1";
    private static final String NEWER = "01900000-0000-7000-8000-0000000000c2";
    /** An organisation that has nothing: what it changes without naming a row shows which rows it may change. */
    private static final UUID BARE = UUID.fromString("01900000-0000-7000-8000-0000000000d1");

    private static final String STRANGER = "job:stranger";

    @Inject
    Stage stage;

    @Test
    void dropping_or_opening_any_policy_is_noticed() throws SQLException {
        // given: somebody with a power, so that there is a row to overreach to
        stage.person(EE_CSIRT, "EE", Role.COORDINATOR);
        var url = setting("VALLUM_DATABASE_URL");
        var questions = new RowQuestions(url, "identity", setting("VALLUM_DATABASE_APP_PASSWORD")).askKernel();
        register(questions);
        people(questions);
        grants(questions);
        invitations(questions);
        changes(questions);
        try (var owner =
                DriverManager.getConnection(url, "identity_owner", setting("VALLUM_DATABASE_OWNER_PASSWORD"))) {
            // when, then
            assertEquals(Set.of(), RowPolicy.unnoticed(owner, questions::answers));
        }
    }

    private static void register(RowQuestions questions) {
        var proposal = organisation(NEW, "EE", "proposed", EE_CSIRT);
        var seen = "select count(*) from organisation where id = '" + NEW + "'";
        questions
                .ask(
                        "who sees a proposal",
                        EE_CSIRT,
                        proposal,
                        EE_CSIRT,
                        seen,
                        EE_SPOC,
                        seen,
                        LV_CSIRT,
                        seen,
                        "",
                        seen,
                        STRANGER,
                        seen,
                        "job:directory",
                        seen,
                        "job:seed",
                        seen)
                .ask(
                        "who may propose what",
                        LV_CSIRT,
                        organisation(NEW, "EE", "proposed", LV_CSIRT),
                        LV_CSIRT,
                        organisation(NEW, "LV", "active", LV_CSIRT),
                        LV_CSIRT,
                        organisation(NEW, "LV", "proposed", EE_CSIRT))
                .ask(
                        "who oversees",
                        EE_CSIRT,
                        proposal,
                        EE_CSIRT,
                        "update organisation set version = 1 where id = '" + NEW + "'",
                        EE_CSIRT,
                        "update organisation set member_state = 'LV' where id = '" + NEW + "'",
                        LV_CSIRT,
                        "update organisation set status_reason = 'x' where id = '" + EE_CSIRT + "'")
                .ask(
                        "who seeds",
                        "job:seed",
                        organisation(NEW, "EE", "active", EE_CSIRT),
                        STRANGER,
                        organisation(NEWER, "EE", "active", EE_CSIRT))
                .ask(
                        "what the directory was told",
                        "job:seed",
                        organisation(NEW, "EE", "active", EE_CSIRT),
                        "job:directory",
                        "insert into directory_entry values ('" + NEW + "', 1, now())",
                        EE_CSIRT,
                        "select count(*) from directory_entry where organisation = '" + NEW + "'",
                        "",
                        "select count(*) from directory_entry where organisation = '" + NEW + "'",
                        "job:directory",
                        "select count(*) from directory_entry where organisation = '" + NEW + "'",
                        STRANGER,
                        "select count(*) from directory_entry where organisation = '" + NEW + "'");
    }

    private static void people(RowQuestions questions) {
        var joined = "insert into person values ('" + EE_CSIRT + "', '%s', 'n', 'e@x.example', now())";
        var seen = "select count(*) from person where subject = '" + NEW + "'";
        var left = "insert into departure values ('" + EE_CSIRT + "', '" + NEW + "', 'x', now(), null)";
        var gone = "select count(*) from departure where subject = '" + NEW + "'";
        questions
                .ask(
                        "people",
                        "job:invitation",
                        joined.formatted(NEW),
                        STRANGER,
                        joined.formatted(NEWER),
                        "job:demo",
                        seen,
                        "job:directory",
                        seen,
                        STRANGER,
                        seen,
                        EE_CSIRT,
                        seen,
                        LV_CSIRT,
                        seen,
                        "",
                        seen,
                        BARE,
                        "delete from person",
                        EE_CSIRT,
                        "delete from person where subject = '" + NEW + "'")
                .ask(
                        "people who left",
                        EE_CSIRT,
                        left,
                        EE_CSIRT,
                        gone,
                        LV_CSIRT,
                        gone,
                        "job:directory",
                        gone,
                        STRANGER,
                        gone,
                        LV_CSIRT,
                        left.replace(NEW, NEWER));
    }

    private static void grants(RowQuestions questions) {
        var grant =
                "insert into role_grant (id, version, organisation, subject, subject_kind, role, valid_from, granted_by, granted_at)"
                        + " values ('%s', 0, '" + EE_CSIRT + "', 's', 'person', 'coordinator', now(), 'x', now())";
        var seen = "select count(*) from role_grant where id = '" + NEW + "'";
        questions.ask(
                "grants",
                "job:demo",
                grant.formatted(NEW),
                STRANGER,
                grant.formatted(NEWER),
                STRANGER,
                seen,
                "job:demo",
                seen,
                EE_CSIRT,
                seen,
                LV_CSIRT,
                seen,
                "",
                seen,
                LV_CSIRT,
                grant.formatted(NEWER),
                EE_CSIRT,
                grant.formatted(NEWER),
                EE_CSIRT,
                "update role_grant set revoked_by = 'x' where id = '" + NEW + "'",
                BARE,
                "update role_grant set revoked_by = 'x'");
    }

    private static void invitations(RowQuestions questions) {
        var invitation =
                "insert into invitation (id, organisation, invited_by_organisation, invited_by, email, given_name, family_name,"
                        + " roles, language, invited_at, expires_at) values ('%s', '%s', '%s', 'x', 'e@x.example', 'a', 'b', '{}', 'en', now(), now())";
        var seen = "select count(*) from invitation where id = '" + NEW + "'";
        questions.ask(
                "invitations",
                EE_CSIRT,
                invitation.formatted(NEW, EE_CSIRT, EE_CSIRT),
                EE_CSIRT,
                seen,
                LV_CSIRT,
                seen,
                "",
                seen,
                "job:invitation",
                seen,
                STRANGER,
                seen,
                LV_CSIRT,
                invitation.formatted(NEWER, EE_CSIRT, LV_CSIRT),
                EE_CSIRT,
                "update invitation set withdrawn_at = now() where id = '" + NEW + "'",
                BARE,
                "update invitation set withdrawn_at = now()");
    }

    private static void changes(RowQuestions questions) {
        var change =
                "insert into change (recipient, type, target, version, at, withdrawn) values (%s, 't', '%s', 1, now(), false)";
        var seen = "select count(*) from change where target = '" + NEW + "'";
        questions.ask(
                "changes",
                EE_CSIRT,
                change.formatted("null", NEW),
                EE_CSIRT,
                change.formatted("'" + EE_CSIRT + "'", NEW),
                "job:demo",
                change.formatted("null", NEW),
                "",
                change.formatted("null", NEW),
                EE_CSIRT,
                seen,
                LV_CSIRT,
                seen,
                "",
                seen,
                "job:expiry",
                seen,
                STRANGER,
                seen,
                "job:expiry",
                "delete from change where target = '" + NEW + "'");
    }

    private static String organisation(String id, String memberState, String status, UUID proposedBy) {
        return """
                insert into organisation (id, version, name, member_state, kind, status, alias, proposed_by, registered_at)
                values ('%1$s', 0, 'Probe %1$s', '%2$s', 'entity', '%3$s', 'probe-%1$s', '%4$s', now())""".formatted(id, memberState, status, proposedBy);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
