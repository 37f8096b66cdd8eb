package eu.vallum.identity.power;

import eu.vallum.platform.caller.Acting;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Roles of a caller. This service gives the grants, so it reads them at the source instead of waiting for its own events; a role of an
 * organisation that is suspended or closed counts for nothing.
 */
@Singleton
public class Powers {
    private static final String SELECT = """
            select g.role, max(coalesce(g.valid_until, 'infinity'::timestamptz)) = 'infinity', max(g.valid_until)
            from role_grant g join organisation o on o.id = g.organisation
            where g.organisation = ? and g.subject = ? and g.revoked_at is null and o.status = 'active'
              and g.valid_from <= ? and (g.valid_until is null or g.valid_until > ?)
            group by g.role order by g.role""";

    private final DataSource database;
    private final Clock clock;

    Powers(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Roles in which the caller may act for its acting organisation now. Needs a running transaction. */
    public List<Power> of(Acting who) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            select.setObject(1, who.organisation());
            select.setString(2, who.subject());
            select.setObject(3, now);
            select.setObject(4, now);
            var powers = new ArrayList<Power>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var until = rows.getBoolean(2) ? null : rows.getObject(3, OffsetDateTime.class);
                    powers.add(new Power(Role.of(rows.getString(1)), until == null ? null : until.toInstant()));
                }
            }
            return powers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the caller acts for this organisation. */
    public boolean belongs(Acting who, UUID organisation) {
        return who.organisation().equals(organisation);
    }

    /** Whether the caller's organisation is of this Member State. */
    public boolean ofState(Acting who, String memberState) {
        return who.memberState().equals(memberState);
    }

    /** Whether the caller is somebody else than this person, where it takes two. */
    public boolean another(Acting who, @Nullable String subject) {
        return !who.subject().equals(subject);
    }

    /** Whether the caller holds any of the roles now. */
    public boolean holds(Acting who, Role... anyOf) {
        var wanted = Arrays.asList(anyOf);
        return of(who).stream().anyMatch(power -> wanted.contains(power.role()));
    }
}
