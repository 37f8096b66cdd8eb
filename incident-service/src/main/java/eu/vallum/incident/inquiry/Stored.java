package eu.vallum.incident.inquiry;

import eu.vallum.incident.access.Seen;
import eu.vallum.incident.directory.Directory;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a request, with the audience row by which its incident is seen.
 *
 * @param other the recipient of the incident, who asks or is asked
 * @param fromOwner whether the owner asks
 */
record Stored(
        Seen seen,
        InquiryId id,
        UUID owner,
        UUID other,
        boolean fromOwner,
        String text,
        Instant askedAt,
        String askedBy,
        @Nullable Instant dueAt,
        boolean declined,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {

    static Stored of(Row row) {
        return new Stored(
                Seen.of(row),
                new InquiryId(row.uuid("id")),
                row.uuid("owner"),
                row.uuid("other"),
                row.flag("from_owner"),
                row.text("text"),
                row.instant("asked_at"),
                row.text("asked_by"),
                row.instantOrNull("due_at"),
                row.flag("declined"),
                row.textOrNull("answer"),
                row.instantOrNull("answered_at"),
                row.textOrNull("answered_by"));
    }

    UUID from() {
        return fromOwner ? owner : other;
    }

    UUID to() {
        return fromOwner ? other : owner;
    }

    static List<Inquiry> named(List<Stored> rows, Directory directory, Instant now) {
        var names = directory.named(rows.stream().flatMap(row -> Stream.of(row.owner(), row.other())));
        return rows.stream()
                .map(row -> new Inquiry(
                        row.id(),
                        row.seen().incident(),
                        row.seen().reference(),
                        Objects.requireNonNull(names.get(row.from())),
                        Objects.requireNonNull(names.get(row.to())),
                        row.text(),
                        InquiryState.at(now, row.dueAt(), row.answeredAt(), row.declined()),
                        row.askedAt(),
                        row.askedBy(),
                        row.dueAt(),
                        row.answer(),
                        row.answeredAt(),
                        row.answeredBy()))
                .toList();
    }
}
