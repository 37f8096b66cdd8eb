package eu.vallum.platform.grant;

import eu.vallum.platform.caller.Acting;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The powers of a subject, read from the local table in the running transaction; a token's age never keeps a revoked power alive. */
@Singleton
public class Grants {
    private static final String SELECT = """
            select role from power_grant
            where organisation = ? and subject = ? and not revoked
              and valid_from <= ? and (valid_until is null or valid_until > ?)""";

    private static final String HOLDING = """
            select subject from power_grant
            where organisation = ? and role = any (?) and not revoked
              and valid_from <= ? and (valid_until is null or valid_until > ?)""";

    private final DataSource database;
    private final Clock clock;

    Grants(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Roles in which the caller may act for its acting organisation now. */
    public Set<String> roles(Acting who) {
        return roles(who.organisation(), who.subject());
    }

    /** Roles that somebody holds for an organisation now; none where the caller may not see it. */
    public Set<String> roles(UUID organisation, String subject) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            select.setObject(1, organisation);
            select.setString(2, subject);
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

    /** Subjects who hold any of the roles for an organisation now; none where the caller may not see it. */
    public Set<String> holding(UUID organisation, String... anyOfRoles) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(HOLDING)) {
            select.setObject(1, organisation);
            select.setArray(2, connection.createArrayOf("text", anyOfRoles));
            select.setObject(3, now);
            select.setObject(4, now);
            var subjects = new HashSet<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    subjects.add(rows.getString(1));
                }
            }
            return subjects;
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
