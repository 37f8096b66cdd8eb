package eu.vallum.platform.grant;

import eu.vallum.platform.caller.Acting;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** The powers of a subject, read from the local table in the running transaction; a token's age never keeps a revoked power alive. */
@Singleton
public class Grants {
    private static final String SELECT = """
            select role from power_grant
            where organisation = ? and subject = ? and not revoked
              and valid_from <= ? and (valid_until is null or valid_until > ?)""";

    private final DataSource database;
    private final Clock clock;

    Grants(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Roles in which the caller may act for its acting organisation now. */
    public Set<String> roles(Acting who) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            select.setObject(1, who.organisation());
            select.setString(2, who.subject());
            select.setObject(3, now);
            select.setObject(4, now);
            var roles = new HashSet<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    roles.add(rows.getString(1));
                }
            }
            return roles;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the caller holds any of the roles. */
    public boolean holds(Acting who, String... anyOfRoles) {
        var roles = roles(who);
        for (var role : anyOfRoles) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
