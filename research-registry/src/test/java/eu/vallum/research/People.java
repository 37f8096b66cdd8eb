package eu.vallum.research;

import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.Acting.Kind;
import eu.vallum.platform.caller.Assurance;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.TestTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** People and organisations that tests speak of, with the powers they hold. */
@ApplicationScoped
public class People {
    public static final UUID UNIVERSITY = UUID.fromString("01900000-0000-7000-8000-000000001650");
    public static final UUID INSTITUTE = UUID.fromString("01900000-0000-7000-8000-000000000850");
    public static final UUID CENTRE = UUID.fromString("01900000-0000-7000-8000-000000002804");

    private final Granting granting;
    private final CurrentCaller caller;

    People(Granting granting, CurrentCaller caller) {
        this.granting = granting;
        this.caller = caller;
    }

    /** A researcher of the university in Italy, with a subject of their own. */
    public String researcher(String subject) {
        hold(subject, UNIVERSITY, "researcher");
        return TestTokens.person(subject, "Elena Rossi", UNIVERSITY, "IT");
    }

    /** A researcher of the institute in Estonia. */
    public String stranger() {
        hold("stranger", INSTITUTE, "researcher");
        return TestTokens.person("stranger", "Mart Mets", INSTITUTE, "EE");
    }

    /** An administrator of the competence centre. */
    public String administrator() {
        hold("sofia", CENTRE, "administrator");
        return TestTokens.person("sofia", "Sofia Marin", CENTRE, "EU");
    }

    /** An administrator of an organisation of their own, for imports that must not meet others. */
    public String administrator(UUID organisation) {
        hold("admin-" + organisation, organisation, "administrator");
        return TestTokens.person("admin-" + organisation, "An Admin", organisation, "EU");
    }

    /** Somebody of the university without any role. */
    public String visitorOfUniversity() {
        return TestTokens.person("no-role", "Nina Neri", UNIVERSITY, "IT");
    }

    /** A client that may not do anything here. */
    public String scopeless() {
        return TestTokens.client("demo-nobody", UNIVERSITY, "IT", "");
    }

    /** How many refusals the audit has of somebody of the university. */
    public int denials(String subject) {
        return caller.as(
                new Acting(subject, "", Kind.PERSON, UNIVERSITY, "IT", Assurance.LOW, Set.of()),
                () -> granting.denials(subject));
    }

    private void hold(String subject, UUID organisation, String role) {
        caller.as(new Job("grants"), () -> {
            granting.insert(subject, organisation, role);
            return true;
        });
    }

    /** Writes grants as the listener of identity's events does. */
    @ApplicationScoped
    static class Granting {
        private final DataSource database;

        Granting(DataSource database) {
            this.database = database;
        }

        @Transactional
        int denials(String subject) throws Exception {
            try (var connection = database.getConnection();
                    var count = connection.prepareStatement(
                            "select count(*) from audit_entry where subject = ? and outcome = 'denied'")) {
                count.setString(1, subject);
                try (var row = count.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        }

        @Transactional
        void insert(String subject, UUID organisation, String role) throws Exception {
            try (var connection = database.getConnection();
                    var insert = connection.prepareStatement("""
                            insert into power_grant (id, version, subject, organisation, role, valid_from, revoked)
                            select ?, 1, ?, ?, ?, ?::timestamptz, false
                            where not exists (select from power_grant where subject = ? and organisation = ? and role = ?)""")) {
                insert.setObject(1, UuidV7.next());
                insert.setString(2, subject);
                insert.setObject(3, organisation);
                insert.setString(4, role);
                insert.setString(5, Instant.EPOCH.toString());
                insert.setString(6, subject);
                insert.setObject(7, organisation);
                insert.setString(8, role);
                insert.executeUpdate();
            }
        }
    }
}
