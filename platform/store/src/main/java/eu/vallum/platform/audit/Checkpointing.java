package eu.vallum.platform.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Signs the end of every chain that has grown, at most once an hour a chain. */
@Singleton
class Checkpointing {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final String DUE = """
            select s.chain, s.position, s.hash from audit_seal s
            join (select chain, max(position) as position from audit_seal group by chain) e using (chain, position)
            where not exists (
                select from audit_checkpoint c where c.chain = s.chain and (c.position = s.position or c.at > ?))""";

    private final DataSource database;
    private final AuditKey key;
    private final Clock clock;

    Checkpointing(DataSource database, AuditKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /** Number of checkpoints written; none without a key, as in tests of other things. */
    @Transactional
    int checkpointOnce() throws SQLException {
        if (!key.present()) {
            return 0;
        }
        try (var connection = database.getConnection()) {
            var due = due(connection);
            write(connection, due);
            return due.size();
        }
    }

    private List<Checkpoint> due(Connection connection) throws SQLException {
        var now = clock.instant();
        var due = new ArrayList<Checkpoint>();
        try (var select = connection.prepareStatement(DUE)) {
            select.setObject(1, now.minus(EVERY).atOffset(ZoneOffset.UTC));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(new Checkpoint(rows.getString(1), rows.getLong(2), rows.getBytes(3), now));
                }
            }
        }
        return due;
    }

    private void write(Connection connection, List<Checkpoint> due) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into audit_checkpoint (chain, position, hash, at, key_id, signature) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""")) {
            for (var checkpoint : due) {
                insert.setString(1, checkpoint.chain());
                insert.setLong(2, checkpoint.position());
                insert.setBytes(3, checkpoint.hash());
                insert.setObject(4, checkpoint.at().atOffset(ZoneOffset.UTC));
                insert.setString(5, key.id());
                insert.setBytes(6, key.sign(checkpoint.toBeSigned()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
