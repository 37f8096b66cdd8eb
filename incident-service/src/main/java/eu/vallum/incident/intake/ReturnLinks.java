package eu.vallum.incident.intake;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of return links. */
@Singleton
class ReturnLinks {
    private final Sql sql;

    ReturnLinks(Sql sql) {
        this.sql = sql;
    }

    /** A link that counts. */
    record Known(UUID id, IncidentId incident, UUID owner, String mailbox, String language) {}

    void make(Known link, byte[] digest, Instant now) {
        sql.run(
                "insert into return_link (id, incident, owner, digest, mailbox, language, made_at) values (?, ?, ?, ?, ?, ?, ?)",
                link.id(),
                link.incident().value(),
                link.owner(),
                digest,
                link.mailbox(),
                link.language(),
                now);
    }

    @Nullable Known find(byte[] digest) {
        return sql.first(
                "select id, incident, owner, mailbox, language from return_link where digest = ? and revoked_at is null",
                ReturnLinks::known,
                (Object) digest);
    }

    /** A link of a report, for a letter that encloses another. */
    @Nullable Known any(UUID incident, String mailbox) {
        return sql.first(
                "select id, incident, owner, mailbox, language from return_link where incident = ? and mailbox = ? and revoked_at is null limit 1",
                ReturnLinks::known,
                incident,
                mailbox);
    }

    private static Known known(Row row) {
        return new Known(
                row.uuid("id"),
                new IncidentId(row.uuid("incident")),
                row.uuid("owner"),
                row.text("mailbox"),
                row.text("language"));
    }

    void used(UUID id, Instant now) {
        sql.run("update return_link set used_at = ? where id = ?", now, id);
    }

    /** Whether it still counted. */
    boolean revoke(IncidentId incident, UUID id, String by, Instant now) {
        return sql.run(
                        "update return_link set revoked_at = ?, revoked_by = ? where incident = ? and id = ? and revoked_at is null",
                        now,
                        by,
                        incident.value(),
                        id)
                == 1;
    }

    List<LinkView> of(IncidentId incident) {
        return sql.list(
                "select id, mailbox, made_at, used_at, revoked_at, revoked_by from return_link where incident = ? "
                        + "order by made_at, id limit 100",
                row -> new LinkView(
                        row.uuid("id"),
                        row.text("mailbox"),
                        row.instant("made_at"),
                        row.instantOrNull("used_at"),
                        row.instantOrNull("revoked_at"),
                        row.textOrNull("revoked_by")),
                incident.value());
    }
}
