package eu.vallum.incident.intake;

import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of mailboxes that are being confirmed. As the job {@code intake}. */
@Singleton
class Mailboxes {
    static final int MOST_TRIES = 3;
    private static final Duration KEPT = Duration.ofHours(24);

    private final Sql sql;

    Mailboxes(Sql sql) {
        this.sql = sql;
    }

    /** Whose ticket it is. */
    record Confirmed(UUID id, UUID authority, String mailbox, String language) {}

    /** How many codes a mailbox and a network asked for since then. */
    record Asked(long byMailbox, long byNetwork) {}

    Asked asked(String mailbox, byte[] network, Instant since) {
        var asked = sql.first(
                "select count(*) filter (where lower(mailbox) = lower(?)) as m, count(*) filter (where network = ?) as n "
                        + "from mailbox_check where asked_at > ? and (lower(mailbox) = lower(?) or network = ?)",
                row -> new Asked(row.big("m"), row.big("n")),
                mailbox,
                network,
                since,
                mailbox,
                network);
        return asked == null ? new Asked(0, 0) : asked;
    }

    void add(UUID id, ConfirmMailbox request, String language, byte[] network, Instant now, Instant expiresAt) {
        sql.run("delete from mailbox_check where asked_at < ?", now.minus(KEPT));
        sql.run(
                "insert into mailbox_check (id, authority, mailbox, network, language, asked_at, expires_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?)",
                id,
                request.authority(),
                request.mailbox().strip(),
                network,
                language,
                now,
                expiresAt);
    }

    /** A new code, unless it is too late for one. */
    boolean code(UUID id, byte[] digest, Instant now) {
        return sql.run(
                        "update mailbox_check set code_digest = ? where id = ? and expires_at > ? and confirmed_at is null",
                        digest,
                        id,
                        now)
                == 1;
    }

    /** Takes one of the tries; how many are left after it, or null when none was left or it is too late. */
    @Nullable Integer tryOnce(UUID id, Instant now) {
        return sql.first(
                "update mailbox_check set tries = tries + 1 where id = ? and tries < ? and expires_at > ? "
                        + "and confirmed_at is null returning tries",
                row -> MOST_TRIES - row.number("tries"),
                id,
                MOST_TRIES,
                now);
    }

    /** Whether the code was right; then the ticket counts from now on. */
    boolean confirm(UUID id, byte[] code, byte[] ticket, Instant now, Instant expiresAt) {
        return sql.run(
                        "update mailbox_check set confirmed_at = ?, ticket = ?, expires_at = ? "
                                + "where id = ? and code_digest = ? and confirmed_at is null",
                        now,
                        ticket,
                        expiresAt,
                        id,
                        code)
                == 1;
    }

    /** Uses a ticket up. */
    @Nullable Confirmed use(byte[] ticket, Instant now) {
        return sql.first(
                "update mailbox_check set used_at = ? where ticket = ? and used_at is null and expires_at > ? "
                        + "returning id, authority, mailbox, language",
                row -> new Confirmed(row.uuid("id"), row.uuid("authority"), row.text("mailbox"), row.text("language")),
                now,
                ticket,
                now);
    }
}
