package eu.vallum.identity.directory;

import eu.vallum.identity.organisation.OrganisationDetails;
import eu.vallum.identity.organisation.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Remembers which version of an organisation the directory was last told. Run it as the job {@code directory}. */
@ApplicationScoped
class DirectoryEntries {
    private static final String TOLD = """
            insert into directory_entry as known (organisation, version, at) values (?, ?, ?)
            on conflict (organisation) do update set version = excluded.version, at = excluded.at
            where known.version < excluded.version""";

    private final Register register;
    private final DataSource database;
    private final Clock clock;

    DirectoryEntries(Register register, DataSource database, Clock clock) {
        this.register = register;
        this.database = database;
        this.clock = clock;
    }

    /** All organisations the directory should show. */
    @Transactional
    List<OrganisationDetails> wanted() {
        return register.confirmed();
    }

    /** Those that it was not told of yet, or told an older version. */
    @Transactional
    List<OrganisationDetails> waiting() {
        var told = told();
        return register.confirmed().stream()
                .filter(one -> told.getOrDefault(one.id().value(), -1) < one.version())
                .toList();
    }

    /** Notes what the directory was told. */
    @Transactional
    void told(Collection<OrganisationDetails> organisations) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(TOLD)) {
            for (var organisation : organisations) {
                upsert.setObject(1, organisation.id().value());
                upsert.setInt(2, organisation.version());
                upsert.setObject(3, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets what it was told of these, so that it is told again. */
    @Transactional
    void forget(Collection<UUID> organisations) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from directory_entry where organisation = any(?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", organisations.toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<UUID, Integer> told() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select organisation, version from directory_entry");
                var rows = select.executeQuery()) {
            var told = new HashMap<UUID, Integer>();
            while (rows.next()) {
                told.put(rows.getObject(1, UUID.class), rows.getInt(2));
            }
            return told;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
