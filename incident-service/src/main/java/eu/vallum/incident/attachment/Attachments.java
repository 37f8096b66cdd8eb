package eu.vallum.incident.attachment;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.attachment.CustodyEntry.What;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of attachments, of their parts and of their custody. */
@Singleton
class Attachments {
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    private final Sql sql;

    Attachments(Sql sql) {
        this.sql = sql;
    }

    /** Begins to take one in, and sweeps away what broke off before. */
    void begin(UUID upload, UUID owner, IncidentId incident, Instant now, Instant stale) {
        sql.run(
                "delete from attachment_upload u where u.owner = ? and u.begun_at < ? "
                        + "and not exists (select from attachment f where f.owner = u.owner and f.upload = u.id)",
                owner,
                stale);
        sql.run(
                "insert into attachment_upload (id, incident, owner, begun_at) values (?, ?, ?, ?)",
                upload,
                incident.value(),
                owner,
                now);
    }

    void addPart(UUID upload, UUID owner, IncidentId incident, int number, byte[] content) {
        sql.run(
                "insert into attachment_part (upload, owner, incident, number, content) values (?, ?, ?, ?, ?)",
                upload,
                owner,
                incident.value(),
                number,
                content);
    }

    /** Destroys the bytes of an upload. */
    void forget(UUID owner, UUID upload) {
        sql.run("delete from attachment_upload where owner = ? and id = ?", owner, upload);
    }

    Optional<byte[]> part(Stored file, int number) {
        return sql.with(connection -> {
            try (var part = connection.prepareStatement(
                    "select content from attachment_part where upload = ? and number = ?")) {
                part.setObject(1, file.upload());
                part.setInt(2, number);
                try (var found = part.executeQuery()) {
                    return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    /** Whether it is a new one: false when its id or its bytes are there already. */
    boolean add(Stored file) {
        return sql.run(
                        "insert into attachment (id, incident, owner, upload, name, type, named_type, bytes, sha256, sample, tlp, "
                                + "added_at, added_by, changed_at) values (?, ?, ?, ?, ?, ?, ?::text, ?, ?, ?, ?, ?, ?, ?) "
                                + "on conflict do nothing",
                        file.id(),
                        file.incident().value(),
                        file.owner(),
                        file.upload(),
                        file.name(),
                        file.type(),
                        file.namedType(),
                        file.bytes(),
                        file.sha256(),
                        file.sample(),
                        file.tlp().label(),
                        file.addedAt(),
                        file.addedBy(),
                        file.addedAt())
                == 1;
    }

    /** Of an incident, the latest first. */
    List<Stored> of(IncidentId incident) {
        return sql.list(
                "select * from attachment where incident = ? order by added_at desc, id desc limit 500",
                Stored::of,
                incident.value());
    }

    Optional<Stored> find(IncidentId incident, AttachmentId id) {
        return sql
                .list(
                        "select * from attachment where incident = ? and id = ?",
                        Stored::of,
                        incident.value(),
                        id.value())
                .stream()
                .findFirst();
    }

    /** The same, held until the transaction ends; for the owner. */
    Optional<Stored> hold(UUID owner, IncidentId incident, AttachmentId id) {
        return sql
                .list(
                        "select * from attachment where owner = ? and incident = ? and id = ? for update",
                        Stored::of,
                        owner,
                        incident.value(),
                        id.value())
                .stream()
                .findFirst();
    }

    /** One with these bytes that is still there. */
    Optional<Stored> same(UUID owner, IncidentId incident, String sha256) {
        return sql
                .list(
                        "select * from attachment where owner = ? and incident = ? and sha256 = ? and removed_at is null",
                        Stored::of,
                        owner,
                        incident.value(),
                        sha256)
                .stream()
                .findFirst();
    }

    void mark(Stored file, Tlp tlp, boolean sample, String reason, Instant now) {
        sql.run(
                "update attachment set tlp = ?, sample = ?, changed_at = ?, changed_reason = ? "
                        + "where owner = ? and incident = ? and id = ?",
                tlp.label(),
                sample,
                now,
                reason,
                file.owner(),
                file.incident().value(),
                file.id());
    }

    void remove(Stored file, String by, String reason, Instant now) {
        sql.run(
                "update attachment set upload = null, removed_at = ?, removed_by = ?, removed_reason = ? "
                        + "where owner = ? and incident = ? and id = ?",
                now,
                by,
                reason,
                file.owner(),
                file.incident().value(),
                file.id());
        var upload = file.upload();
        if (upload != null) {
            forget(file.owner(), upload);
        }
    }

    void note(Stored file, What what, Actor actor, String sha256, @Nullable String detail, Instant now) {
        sql.run(
                "insert into attachment_custody (id, attachment, incident, owner, at, what, organisation, by_name, sha256, detail) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text)",
                UuidV7.next(),
                file.id(),
                file.incident().value(),
                file.owner(),
                now,
                what.code(),
                actor.organisation(),
                actor.name(),
                sha256,
                detail);
    }

    /** The latest first. */
    List<CustodyEntry> custody(Stored file, @Nullable Cursor after, int limit) {
        var from = after == null ? NEWEST : after;
        return sql.list(
                "select * from attachment_custody where owner = ? and incident = ? and attachment = ? and (at, id) < (?, ?) "
                        + "order by at desc, id desc limit ?",
                row -> new CustodyEntry(
                        row.uuid("id"),
                        What.of(row.text("what")),
                        row.instant("at"),
                        new Organisation(row.uuid("organisation"), "", "EU", null),
                        row.text("by_name"),
                        row.text("sha256"),
                        row.textOrNull("detail")),
                file.owner(),
                file.incident().value(),
                file.id(),
                from.at(),
                from.id(),
                limit);
    }
}
