package eu.vallum.platform.audit;

import eu.vallum.platform.audit.Sealing.Link;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Recomputes the chains from the entries and compares them with the seals and checkpoints. Finds a changed field, a missing entry, a
 * swapped place and a cut-off end (the last as far as a checkpoint reaches). Checkpoint signatures are checked by whoever holds the public
 * key, outside the database.
 */
@Singleton
class AuditVerification {
    private static final String SEALS = """
            select s.chain, s.position, s.hash, e.id, e.at, e.organisation, e.subject, e.action, e.outcome, e.record_type,
                e.record_ids, e.basis, e.trace_id, e.chain
            from audit_seal s left join audit_entry e on e.id = s.entry order by s.chain, s.position""";

    private final DataSource database;

    AuditVerification(DataSource database) {
        this.database = database;
    }

    /** One thing that is not as it was sealed. */
    record Finding(String chain, long position, String what) {}

    @Transactional
    List<Finding> verify() throws SQLException {
        var findings = new ArrayList<Finding>();
        try (var connection = database.getConnection()) {
            var ends = chains(connection, findings);
            checkpoints(connection, ends, findings);
        }
        return findings;
    }

    private static Map<String, Map<Long, byte[]>> chains(Connection connection, List<Finding> findings)
            throws SQLException {
        Map<String, Map<Long, byte[]>> sealed = new HashMap<>();
        Map<String, Link> ends = new HashMap<>();
        try (var select = connection.createStatement();
                var row = select.executeQuery(SEALS)) {
            while (row.next()) {
                var chain = row.getString(1);
                long position = row.getLong(2);
                var end = ends.getOrDefault(chain, Link.FIRST);
                if (position != end.position() + 1) {
                    findings.add(new Finding(chain, end.position() + 1, "missing seal"));
                }
                if (row.getObject(4) == null) {
                    findings.add(new Finding(chain, position, "missing entry"));
                } else if (!Arrays.equals(end.next(entry(row).hash()).hash(), row.getBytes(3))) {
                    findings.add(new Finding(chain, position, "changed entry"));
                }
                ends.put(chain, new Link(position, row.getBytes(3)));
                sealed.computeIfAbsent(chain, c -> new HashMap<>()).put(position, row.getBytes(3));
            }
        }
        return sealed;
    }

    private static void checkpoints(
            Connection connection, Map<String, Map<Long, byte[]>> sealed, List<Finding> findings) throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery("select chain, position, hash from audit_checkpoint")) {
            while (row.next()) {
                var hash = sealed.getOrDefault(row.getString(1), Map.of()).get(row.getLong(2));
                if (hash == null || !Arrays.equals(hash, row.getBytes(3))) {
                    findings.add(new Finding(row.getString(1), row.getLong(2), "checkpoint not reached"));
                }
            }
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject(4, UUID.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(14),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                List.of((UUID[]) row.getArray(11).getArray()),
                row.getString(12),
                row.getString(13));
    }
}
