package eu.vallum.identity.person;

import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.power.Role;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/** Where membership is kept; used inside the transaction of a use case. Row security shows an organisation its own people. */
@Singleton
public class People {
    private static final String SELECT = """
            select p.subject, p.name, p.email, p.joined_at,
                array(select distinct g.role from role_grant g
                      where g.organisation = p.organisation and g.subject = p.subject and g.revoked_at is null
                        and g.valid_from <= ? and (g.valid_until is null or g.valid_until > ?) order by 1)
            from person p where p.organisation = ? order by lower(p.name), p.subject""";
    private static final String INSERT = """
            insert into person (organisation, subject, name, email, joined_at) values (?, ?, ?, ?, ?)
            on conflict do nothing""";

    private final DataSource database;
    private final Clock clock;

    People(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The people of an organisation, by name. */
    public List<Member> of(OrganisationId organisation) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            select.setObject(1, now);
            select.setObject(2, now);
            select.setObject(3, organisation.value());
            var people = new ArrayList<Member>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    people.add(new Member(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getObject(4, OffsetDateTime.class).toInstant(),
                            roles(rows.getArray(5))));
                }
            }
            return people;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the subject is one of the organisation's people. */
    public boolean belongs(OrganisationId organisation, String subject) {
        return exists("select 1 from person where organisation = ? and subject = ?", organisation.value(), subject);
    }

    /** Whether somebody with this address is one of the organisation's people. */
    public boolean knows(OrganisationId organisation, String email) {
        return exists(
                "select 1 from person where organisation = ? and lower(email) = ?",
                organisation.value(),
                email.toLowerCase(Locale.ROOT));
    }

    /** Adds a person; nothing happens if they are there already. */
    public void add(OrganisationId organisation, String subject, String name, String email) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, organisation.value());
            insert.setString(2, subject);
            insert.setString(3, name);
            insert.setString(4, email);
            insert.setObject(5, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a person away; false when they are not there. */
    public boolean remove(OrganisationId organisation, String subject) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from person where organisation = ? and subject = ?")) {
            delete.setObject(1, organisation.value());
            delete.setString(2, subject);
            return delete.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean exists(String sql, UUID organisation, String value) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, organisation);
            select.setString(2, value);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Role> roles(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(Role::of).toList();
    }
}
