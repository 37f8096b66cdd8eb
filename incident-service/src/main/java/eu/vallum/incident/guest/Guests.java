package eu.vallum.incident.guest;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.guest.Guest.Link;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of guests and of those who came in. */
@Singleton
class Guests {
    private static final String SELECT = """
            select g.id, g.owner, g.incident, g.share, g.name, g.country, g.mailbox, g.phone, g.language, g.made_at, g.made_by,
                   g.link_digest is not null as open, g.link_until, g.sent_at, g.lost_at, g.entered_at, g.locked_at,
                   s.withdrawn_at is not null as over
            from guest g join share s on s.id = g.share
            """;

    private final Sql sql;

    Guests(Sql sql) {
        this.sql = sql;
    }

    /** A guest with what decides who may see it. */
    record Owned(UUID owner, IncidentId incident, boolean open, boolean over, Guest guest) {}

    /** Somebody at the door: whose link it is. */
    record Knocking(GuestId id, IncidentId incident, UUID owner, UUID share, String name, String language) {}

    /** Somebody who came in. */
    record Inside(UUID guest, String state, String name, String language, Instant until) {}

    void add(GuestId id, UUID share, Seen seen, InviteGuest request, String by, Instant until, Instant now) {
        sql.run(
                "insert into guest (id, incident, owner, share, name, country, mailbox, phone, language, link_until, made_at, made_by) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                seen.incident().value(),
                seen.owner(),
                share,
                request.name().strip(),
                request.country(),
                request.mailbox().strip(),
                request.phone().strip(),
                request.language(),
                until,
                now,
                by);
    }

    /** Whether a mailbox is somebody's to whom the incident is given now. */
    boolean has(IncidentId incident, String mailbox) {
        return sql.first(
                        "select true as has from guest g join share s on s.id = g.share "
                                + "where g.incident = ? and lower(g.mailbox) = lower(?) and s.withdrawn_at is null limit 1",
                        row -> row.flag("has"),
                        incident.value(),
                        mailbox.strip())
                != null;
    }

    /** Of an incident, the latest first; bounded by 500. */
    List<Owned> of(IncidentId incident, Instant now) {
        return sql.list(
                SELECT + "where g.incident = ? order by g.made_at desc, g.id desc limit 500",
                row -> owned(row, now),
                incident.value());
    }

    Optional<Owned> find(IncidentId incident, GuestId id, Instant now) {
        return Optional.ofNullable(sql.first(
                SELECT + "where g.incident = ? and g.id = ?", row -> owned(row, now), incident.value(), id.value()));
    }

    /** A new link is wanted: what led in before leads nowhere. */
    void renew(GuestId id, Instant until) {
        sql.run(
                "update guest set link_digest = null, link_until = ?, sent_at = null, lost_at = null, code_digest = null, "
                        + "code_until = null, code_tries = 0, locked_at = null, lock = null where id = ?",
                until,
                id.value());
    }

    /** A new code, as long as a link waits for one. */
    boolean code(GuestId id, byte[] digest, Instant until, Instant now) {
        return sql.run(
                        "update guest set code_digest = ?, code_until = ?, code_tries = 0 "
                                + "where id = ? and link_digest is not null and link_until > ?",
                        digest,
                        until,
                        id.value(),
                        now)
                == 1;
    }

    /** The secret that goes out in a mail, unless it came too late. As the job {@code guest}. */
    boolean link(UUID id, byte[] digest, Instant now) {
        return sql.run("update guest set link_digest = ? where id = ? and link_until > ?", digest, id, now) == 1;
    }

    /** The mail was handed over. */
    @Nullable Knocking sent(UUID id, Instant now) {
        return sql.first(
                "update guest set sent_at = coalesce(sent_at, ?) where id = ? "
                        + "returning id, incident, owner, share, name, language",
                Guests::knocking,
                now,
                id);
    }

    void lost(UUID id, Instant now) {
        sql.run("update guest set lost_at = ? where id = ?", now, id);
    }

    /** Whose link it is, while it opens something and a code was told for it; held until the transaction ends. */
    @Nullable Knocking knock(byte[] link, Instant now) {
        return sql.first(
                "select id, incident, owner, share, name, language from guest "
                        + "where link_digest = ? and link_until > ? and code_digest is not null and code_until > ? for update",
                Guests::knocking,
                link,
                now,
                now);
    }

    /** Whether the code is the one that was told; link and code are used up then. */
    boolean enter(GuestId id, byte[] code, Instant now) {
        return sql.run(
                        "update guest set link_digest = null, link_until = null, code_digest = null, code_until = null, entered_at = ? "
                                + "where id = ? and code_digest = ?",
                        now,
                        id.value(),
                        code)
                == 1;
    }

    /** A wrong code; whether it was the last that the link bears. */
    boolean wrong(GuestId id, int mostTries, Instant now) {
        return Boolean.TRUE.equals(sql.first(
                "update guest set code_tries = code_tries + 1, "
                        + "locked_at = case when code_tries + 1 >= ? then ?::timestamptz end, "
                        + "lock = case when code_tries + 1 >= ? then ?::uuid end, "
                        + "link_digest = case when code_tries + 1 >= ? then null else link_digest end, "
                        + "link_until = case when code_tries + 1 >= ? then null else link_until end "
                        + "where id = ? returning locked_at is not null as locked",
                row -> row.flag("locked"),
                mostTries,
                now,
                mostTries,
                UuidV7.next(),
                mostTries,
                mostTries,
                id.value()));
    }

    void begin(byte[] digest, Knocking guest, String state, Instant now, Instant until) {
        sql.run("delete from guest_session where expires_at < ?", now);
        sql.run(
                "insert into guest_session (digest, guest, state, name, language, began_at, expires_at) values (?, ?, ?, ?, ?, ?, ?)",
                digest,
                guest.id().value(),
                state,
                guest.name(),
                guest.language(),
                now,
                until);
    }

    @Nullable Inside inside(byte[] session, Instant now) {
        return sql.first(
                "select guest, state, name, language, expires_at from guest_session where digest = ? and expires_at > ?",
                row -> new Inside(
                        row.uuid("guest"),
                        row.text("state"),
                        row.text("name"),
                        row.text("language"),
                        row.instant("expires_at")),
                session,
                now);
    }

    void leave(byte[] session) {
        sql.run("delete from guest_session where digest = ?", (Object) session);
    }

    private static Knocking knocking(Row row) {
        return new Knocking(
                new GuestId(row.uuid("id")),
                new IncidentId(row.uuid("incident")),
                row.uuid("owner"),
                row.uuid("share"),
                row.text("name"),
                row.text("language"));
    }

    private static Owned owned(Row row, Instant now) {
        var until = row.instantOrNull("link_until");
        var guest = new Guest(
                new GuestId(row.uuid("id")),
                row.uuid("share"),
                row.text("name"),
                row.text("country"),
                row.text("mailbox"),
                row.text("phone"),
                row.text("language"),
                link(row, now),
                until,
                row.instantOrNull("sent_at"),
                row.instantOrNull("entered_at"),
                row.instantOrNull("locked_at"),
                row.instant("made_at"),
                row.text("made_by"));
        return new Owned(
                row.uuid("owner"),
                new IncidentId(row.uuid("incident")),
                row.flag("open") && until != null && until.isAfter(now),
                row.flag("over"),
                guest);
    }

    private static Link link(Row row, Instant now) {
        var until = row.instantOrNull("link_until");
        if (row.flag("over")) {
            return Link.OVER;
        }
        if (row.instantOrNull("locked_at") != null) {
            return Link.LOCKED;
        }
        if (until == null) {
            return Link.USED;
        }
        if (!until.isAfter(now)) {
            return Link.EXPIRED;
        }
        if (row.instantOrNull("lost_at") != null) {
            return Link.LOST;
        }
        return row.instantOrNull("sent_at") == null ? Link.WAITING : Link.SENT;
    }
}
