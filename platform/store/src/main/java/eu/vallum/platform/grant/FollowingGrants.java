package eu.vallum.platform.grant;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Takes over a grant's newest state. Idempotent by version, so a repeated or overtaken event changes nothing. */
@Singleton
class FollowingGrants {
    private static final String UPSERT = """
            insert into power_grant as known (id, version, subject, organisation, role, valid_from, valid_until, revoked)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, subject = excluded.subject,
                organisation = excluded.organisation, role = excluded.role, valid_from = excluded.valid_from,
                valid_until = excluded.valid_until, revoked = excluded.revoked
            where known.version < excluded.version""";

    private final DataSource database;

    FollowingGrants(DataSource database) {
        this.database = database;
    }

    @Transactional
    void follow(GrantChanged grant) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, grant.id());
            upsert.setInt(2, grant.version());
            upsert.setString(3, grant.subject());
            upsert.setObject(4, grant.organisation());
            upsert.setString(5, grant.role());
            upsert.setObject(6, grant.validFrom().atOffset(ZoneOffset.UTC));
            var until = grant.validUntil();
            upsert.setObject(7, until == null ? null : until.atOffset(ZoneOffset.UTC));
            upsert.setBoolean(8, grant.revoked());
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
