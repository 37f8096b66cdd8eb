package eu.vallum.incident.contact;

import eu.vallum.incident.directory.Organisation;
import eu.vallum.platform.page.NameCursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of contacts beside the organisations they are of. */
@Singleton
class Contacts {
    private static final String KINDS = "('csirt', 'spoc', 'competent-authority', 'eu-body')";
    private static final String SELECT = """
            select o.id, o.name, o.member_state, o.kind, c.version, c.phone, c.mailbox, c.pgp, c.hours, c.languages, c.verified_at
            from organisation o left join contact c on c.organisation = o.id
            where o.status = 'active' and o.kind in\s""" + KINDS;

    private static final String ORDER = "o.member_state || ' ' || o.name";

    private final Sql sql;

    Contacts(Sql sql) {
        this.sql = sql;
    }

    /** By Member State and name. */
    List<ContactView> page(NameCursor after, int limit, Instant staleBefore) {
        return sql.list(
                SELECT + " and (" + ORDER + ", o.id) > (?, ?) order by " + ORDER + ", o.id limit ?",
                row -> view(row, staleBefore),
                after.name(),
                after.id(),
                limit);
    }

    /** Where a list that ends with this one goes on. */
    static NameCursor cursor(ContactView last) {
        var of = last.organisation();
        return new NameCursor(of.memberState() + " " + of.name(), of.id());
    }

    Optional<ContactView> of(UUID organisation, Instant staleBefore) {
        return Optional.ofNullable(sql.first(SELECT + " and o.id = ?", row -> view(row, staleBefore), organisation));
    }

    private static ContactView view(Row row, Instant staleBefore) {
        var version = row.numberOrNull("version");
        var verified = row.instantOrNull("verified_at");
        return new ContactView(
                new Organisation(row.uuid("id"), row.text("name"), row.text("member_state"), row.text("kind")),
                version == null ? 0 : version,
                row.textOrNull("phone"),
                row.textOrNull("mailbox"),
                row.textOrNull("pgp"),
                row.textOrNull("hours"),
                version == null ? List.of() : row.texts("languages"),
                verified,
                verified == null || verified.isBefore(staleBefore));
    }

    /** Whether the version was still the newest. Who writes it has verified it. */
    boolean save(UUID organisation, int version, KeepContact c, String by, Instant now) {
        if (version == 0) {
            return sql.run(
                            "insert into contact (organisation, phone, mailbox, pgp, hours, languages, verified_at, verified_by)"
                                    + " values (?, ?, ?, ?::text, ?, ?, ?, ?) on conflict do nothing",
                            organisation,
                            c.phone().strip(),
                            c.mailbox().strip(),
                            c.fingerprint(),
                            c.hours().strip(),
                            c.languages().stream().distinct().toArray(String[]::new),
                            now,
                            by)
                    == 1;
        }
        return sql.run(
                        "update contact set version = version + 1, phone = ?, mailbox = ?, pgp = ?::text, hours = ?, languages"
                                + " = ?, verified_at = ?, verified_by = ? where organisation = ? and version = ?",
                        c.phone().strip(),
                        c.mailbox().strip(),
                        c.fingerprint(),
                        c.hours().strip(),
                        c.languages().stream().distinct().toArray(String[]::new),
                        now,
                        by,
                        organisation,
                        version)
                == 1;
    }

    boolean verify(UUID organisation, String by, Instant now) {
        return sql.run(
                        "update contact set version = version + 1, verified_at = ?, verified_by = ? where organisation = ?",
                        now,
                        by,
                        organisation)
                == 1;
    }

    /** Somebody who is to be reminded, with the mailbox. */
    record Stale(UUID organisation, String mailbox) {}

    /** Those not verified for that long and not reminded since, marked as reminded. */
    List<Stale> remind(Instant staleBefore, Instant now) {
        var stale = sql.list(
                "select organisation, mailbox from contact where verified_at < ? and (reminded_at is null or reminded_at < ?)"
                        + " order by verified_at limit 100 for update skip locked",
                row -> new Stale(row.uuid("organisation"), row.text("mailbox")),
                staleBefore,
                staleBefore);
        if (!stale.isEmpty()) {
            sql.run(
                    "update contact set reminded_at = ? where organisation = any (?)",
                    now,
                    stale.stream().map(Stale::organisation).toArray(UUID[]::new));
        }
        return stale;
    }
}
