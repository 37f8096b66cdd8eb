package eu.vallum.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.localstack.TestStack;
import eu.vallum.platform.audit.AuditVerification.Finding;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.Assurance;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class TamperingTest {
    private static final Job SEALER = new Job("sealer");

    private final Audit audit;
    private final Sealing sealing;
    private final AuditVerification verification;
    private final CurrentCaller caller;
    private String chain = "";

    TamperingTest(Audit audit, Sealing sealing, AuditVerification verification, CurrentCaller caller) {
        this.audit = audit;
        this.sealing = sealing;
        this.verification = verification;
        this.caller = caller;
    }

    @BeforeEach
    void a_chain_of_five_acts() throws Exception {
        // A chain of its own for each test: what one test breaks stays broken, as it should.
        chain = "T" + UuidV7.next().toString().substring(30);
        var who = new Acting("p", "P", Acting.Kind.PERSON, UuidV7.next(), chain, Assurance.LOW, Set.of());
        for (int i = 0; i < 5; i++) {
            caller.as(
                    who,
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        audit.allowed("read", "thing", List.of(UuidV7.next()), "test");
                        return null;
                    }));
        }
        for (int i = 0; i < 100 && sealed() < 5; i++) {
            seal();
            Thread.sleep(50);
        }
        assertEquals(5, sealed());
        assertEquals(List.of(), findings());
    }

    @Test
    void a_changed_field_is_found() throws Exception {
        owner("update audit_entry set subject = 'somebody else' where id = " + entry(3));
        assertEquals(List.of(new Finding(chain, 3, "changed entry")), findings());
    }

    @Test
    void a_deleted_entry_with_its_seal_is_found() throws Exception {
        owner("delete from audit_seal where chain = '" + chain + "' and position = 3");
        assertTrue(findings().contains(new Finding(chain, 3, "missing seal")));
    }

    @Test
    void two_swapped_entries_are_found() throws Exception {
        owner("update audit_seal set entry = case position when 2 then b.entry else a.entry end"
                + " from (select entry from audit_seal where chain = '" + chain + "' and position = 2) a,"
                + " (select entry from audit_seal where chain = '" + chain + "' and position = 3) b"
                + " where chain = '" + chain + "' and position in (2, 3)");
        var found = findings();
        assertTrue(found.contains(new Finding(chain, 2, "changed entry")), found.toString());
    }

    @Test
    void an_end_cut_off_below_a_checkpoint_is_found() throws Exception {
        // given
        owner(
                "insert into audit_checkpoint select chain, position, hash, now(), 'k', '\\x00' from audit_seal where chain = '"
                        + chain + "' and position = 5");
        // when
        owner("delete from audit_seal where chain = '" + chain + "' and position >= 4");
        // then
        assertEquals(List.of(new Finding(chain, 5, "checkpoint not reached")), findings());
    }

    private void seal() {
        caller.as(SEALER, (Callable<Integer>) sealing::sealOnce);
    }

    private List<Finding> findings() {
        return caller.as(SEALER, verification::verify).stream()
                .filter(finding -> finding.chain().equals(chain))
                .toList();
    }

    private long sealed() throws SQLException {
        try (var owner = connect();
                var row = owner.createStatement()
                        .executeQuery("select count(*) from audit_seal where chain = '" + chain + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private String entry(int position) {
        return "(select entry from audit_seal where chain = '" + chain + "' and position = " + position + ")";
    }

    /** As somebody who holds the whole database: owner, without row security and without the foreign key. */
    private void owner(String sql) throws SQLException {
        try (var owner = connect();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("alter table audit_entry no force row level security");
            statement.execute("alter table audit_seal drop constraint if exists audit_seal_entry_key");
            statement.execute(sql);
            statement.execute("alter table audit_entry force row level security");
            owner.commit();
        }
    }

    private static java.sql.Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("VALLUM_DATABASE_URL", String.class),
                "incident_owner",
                config.getValue("VALLUM_DATABASE_OWNER_PASSWORD", String.class));
    }
}
