package eu.vallum.platform.audit;

import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.trace.Traces;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Appends to the audit log, in the transaction of the act. Who acts, for whom and in which trace is taken from the running request; a list
 * read is one entry with its ids. A refused use case returns its refusal normally, so that the entry commits.
 */
@Singleton
public class Audit {
    private static final String INSERT = """
            insert into audit_entry (id, at, chain, organisation, subject, action, outcome, record_type, record_ids, basis,
                trace_id, row_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final CurrentCaller caller;
    private final Clock clock;

    Audit(DataSource database, CurrentCaller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** Something was done or read. */
    public void allowed(String action, String recordType, Collection<UUID> ids, String basis) {
        append(action, "allowed", recordType, ids, basis);
    }

    /** Something was refused; {@code basis} names the check. */
    public void denied(String action, String recordType, Collection<UUID> ids, String basis) {
        append(action, "denied", recordType, ids, basis);
    }

    private void append(String action, String outcome, String recordType, Collection<UUID> ids, String basis) {
        var who = caller.get();
        var acting = who instanceof Acting a ? a : null;
        insert(new AuditEntry(
                UuidV7.next(),
                clock.instant(),
                acting == null ? "EU" : acting.memberState(),
                acting == null ? null : acting.organisation(),
                who.subject(),
                action,
                outcome,
                recordType,
                List.copyOf(ids),
                basis,
                Traces.id()));
    }

    private void insert(AuditEntry entry) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, entry.id());
            insert.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
            insert.setString(3, entry.chain());
            insert.setObject(4, entry.organisation());
            insert.setString(5, entry.subject());
            insert.setString(6, entry.action());
            insert.setString(7, entry.outcome());
            insert.setString(8, entry.recordType());
            insert.setArray(
                    9, connection.createArrayOf("uuid", entry.recordIds().toArray()));
            insert.setString(10, entry.basis());
            insert.setString(11, entry.traceId());
            insert.setBytes(12, entry.hash());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
