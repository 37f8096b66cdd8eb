package eu.vallum.incident.attachment;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of an attachment.
 *
 * @param upload where its bytes lie; null when they are gone
 * @param namedType media type that its name claims
 * @param tlp its own label
 */
record Stored(
        UUID id,
        IncidentId incident,
        UUID owner,
        @Nullable UUID upload,
        String name,
        String type,
        @Nullable String namedType,
        long bytes,
        String sha256,
        boolean sample,
        Tlp tlp,
        Instant addedAt,
        String addedBy,
        @Nullable Instant removedAt,
        @Nullable String removedBy,
        @Nullable String removedReason) {

    static Stored of(Row row) {
        return new Stored(
                row.uuid("id"),
                new IncidentId(row.uuid("incident")),
                row.uuid("owner"),
                row.uuidOrNull("upload"),
                row.text("name"),
                row.text("type"),
                row.textOrNull("named_type"),
                row.big("bytes"),
                row.text("sha256"),
                row.flag("sample"),
                Tlp.of(row.text("tlp")),
                row.instant("added_at"),
                row.text("added_by"),
                row.instantOrNull("removed_at"),
                row.textOrNull("removed_by"),
                row.textOrNull("removed_reason"));
    }

    /** Whether organisations other than the owner may have it at all. */
    boolean shared() {
        return removedAt == null && tlp != Tlp.RED;
    }

    /** The label that this reader has it under. */
    Tlp labelFor(Seen seen) {
        return tlp.looserThan(seen.label()) ? seen.label() : tlp;
    }

    /** @param owns whether the reader belongs to the owner, and may know who added and removed it */
    Attachment shownTo(Seen seen, boolean owns, FileTypes types) {
        var at = removedAt;
        return new Attachment(
                id,
                incident,
                name,
                type,
                types.disguised(type, namedType),
                bytes,
                sha256,
                sample,
                Attachment.Scan.NOT_SCANNED,
                labelFor(seen),
                addedAt,
                owns ? addedBy : null,
                at == null
                        ? null
                        : new Attachment.Removal(
                                at, Objects.requireNonNull(removedBy), Objects.requireNonNull(removedReason)));
    }
}
