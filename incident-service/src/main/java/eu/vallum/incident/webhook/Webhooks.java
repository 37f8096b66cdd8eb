package eu.vallum.incident.webhook;

import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Rows of webhooks. A secret is written, never read back: only the job that signs may. */
@Singleton
class Webhooks {
    private final Sql sql;

    Webhooks(Sql sql) {
        this.sql = sql;
    }

    Webhook of(UUID organisation) {
        var kept = sql.first(
                "select version, url, secret_at, earlier_until, changed_at, changed_name from webhook where organisation = ?",
                row -> new Webhook(
                        row.number("version"),
                        row.text("url"),
                        null,
                        row.instant("secret_at"),
                        row.instantOrNull("earlier_until"),
                        row.instant("changed_at"),
                        row.text("changed_name")),
                organisation);
        return kept == null ? Webhook.none() : kept;
    }

    /** Whether there was none yet. */
    boolean add(UUID organisation, String url, String secret, String by, Instant now) {
        return sql.run(
                        "insert into webhook (organisation, url, secret, secret_at, changed_at, changed_name) values (?, ?, ?, ?,"
                                + " ?, ?) on conflict do nothing",
                        organisation,
                        url,
                        secret,
                        now,
                        now,
                        by)
                == 1;
    }

    /** Whether the version was still the newest. */
    boolean change(UUID organisation, int version, String url, String by, Instant now) {
        return sql.run(
                        "update webhook set version = version + 1, url = ?, changed_at = ?, changed_name = ? where organisation ="
                                + " ? and version = ?",
                        url,
                        now,
                        by,
                        organisation,
                        version)
                == 1;
    }

    /** The secret until now, which the database keeps, signs as well until that time. */
    boolean rotate(UUID organisation, String secret, String by, Instant now, Instant earlierUntil) {
        return sql.run(
                        "update webhook set version = version + 1, earlier_until = ?, secret = ?, secret_at ="
                                + " ?, changed_at = ?, changed_name = ? where organisation = ?",
                        earlierUntil,
                        secret,
                        now,
                        now,
                        by,
                        organisation)
                == 1;
    }

    void remove(UUID organisation) {
        sql.run("delete from webhook where organisation = ?", organisation);
    }
}
