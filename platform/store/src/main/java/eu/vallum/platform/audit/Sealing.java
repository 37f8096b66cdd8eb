package eu.vallum.platform.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Chains committed entries, one process at a time. An entry belongs to the chain of its Member State; its place is fixed once. What is
 * sealed is everything below the oldest running transaction, so nothing can commit later into a place already passed.
 */
@Singleton
class Sealing {
    private static final long LOCK = 4712;
    private static final int BATCH = 1_000;
    private static final String UNSEALED = """
            select e.id, e.chain, e.row_hash, e.xid::text from audit_entry e
            where e.xid >= (select xid from audit_horizon) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
              and not exists (select from audit_seal s where s.entry = e.id)
            order by e.xid, e.id limit """ + " " + BATCH;

    private final DataSource database;

    Sealing(DataSource database) {
        this.database = database;
    }

    /** A link of a chain: position from 1, hash = SHA-256(previous hash ‖ row hash). */
    record Link(long position, byte[] hash) {
        static final Link FIRST = new Link(0, new byte[32]);

        Link next(byte[] rowHash) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(hash);
                return new Link(position + 1, digest.digest(rowHash));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Entry(UUID id, String chain, byte[] rowHash, String xid) {}

    /** Number of entries sealed; -1 when another process is the sealer. */
    @Transactional
    int sealOnce() throws SQLException {
        try (var connection = database.getConnection()) {
            if (!elected(connection)) {
                return -1;
            }
            var entries = unsealed(connection);
            if (!entries.isEmpty()) {
                seal(connection, entries);
                advance(connection, entries.getLast().xid());
            }
            return entries.size();
        }
    }

    private static boolean elected(Connection connection) throws SQLException {
        try (var lock = connection.createStatement();
                var result = lock.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static List<Entry> unsealed(Connection connection) throws SQLException {
        var entries = new ArrayList<Entry>();
        try (var select = connection.createStatement();
                var rows = select.executeQuery(UNSEALED)) {
            while (rows.next()) {
                entries.add(new Entry(
                        rows.getObject(1, UUID.class), rows.getString(2), rows.getBytes(3), rows.getString(4)));
            }
        }
        return entries;
    }

    private static void seal(Connection connection, List<Entry> entries) throws SQLException {
        Map<String, Link> ends = new HashMap<>();
        try (var insert = connection.prepareStatement(
                "insert into audit_seal (chain, position, entry, hash) values (?, ?, ?, ?)")) {
            for (var entry : entries) {
                var end = ends.get(entry.chain());
                var link = (end == null ? end(connection, entry.chain()) : end).next(entry.rowHash());
                ends.put(entry.chain(), link);
                insert.setString(1, entry.chain());
                insert.setLong(2, link.position());
                insert.setObject(3, entry.id());
                insert.setBytes(4, link.hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static Link end(Connection connection, String chain) throws SQLException {
        try (var select = connection.prepareStatement(
                "select position, hash from audit_seal where chain = ? order by position desc limit 1")) {
            select.setString(1, chain);
            try (var row = select.executeQuery()) {
                return row.next() ? new Link(row.getLong(1), row.getBytes(2)) : Link.FIRST;
            }
        }
    }

    private static void advance(Connection connection, String xid) throws SQLException {
        try (var update = connection.prepareStatement("update audit_horizon set xid = ?::xid8")) {
            update.setString(1, xid);
            update.executeUpdate();
        }
    }
}
