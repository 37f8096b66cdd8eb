package eu.vallum.incident.hold;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.hold.Hold.Step;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a hold, with ids where a view has names. */
record Stored(
        HoldId id,
        IncidentId incident,
        UUID owner,
        UUID holder,
        Ground ground,
        String explanation,
        List<UUID> recipients,
        List<UUID> alreadyHave,
        HoldState state,
        Instant reviewAt,
        Instant placedAt,
        String placedBy) {

    static Stored of(Row row) {
        return new Stored(
                new HoldId(row.uuid("id")),
                new IncidentId(row.uuid("incident")),
                row.uuid("owner"),
                row.uuid("holder"),
                Objects.requireNonNull(Ground.of(row.text("ground"))),
                row.text("explanation"),
                row.texts("recipients").stream().map(UUID::fromString).toList(),
                row.texts("already_have").stream().map(UUID::fromString).toList(),
                HoldState.of(row.text("state")),
                row.instant("review_at"),
                row.instant("placed_at"),
                row.text("placed_by"));
    }

    static List<Hold> named(List<Stored> rows, Map<UUID, List<Step>> steps, Directory directory, Instant now) {
        var names = directory.named(rows.stream()
                .flatMap(row -> Stream.of(
                                Stream.of(row.owner, row.holder), row.recipients.stream(), row.alreadyHave.stream())
                        .flatMap(all -> all)));
        return rows.stream()
                .map(row -> new Hold(
                        row.id,
                        row.incident,
                        Objects.requireNonNull(names.get(row.owner)),
                        Objects.requireNonNull(names.get(row.holder)),
                        row.ground,
                        row.ground.basis(),
                        row.explanation,
                        row.recipients.isEmpty()
                                ? null
                                : row.recipients.stream()
                                        .map(id -> Objects.requireNonNull(names.get(id)))
                                        .toList(),
                        row.alreadyHave.stream()
                                .map(id -> Objects.requireNonNull(names.get(id)))
                                .toList(),
                        row.state,
                        row.next(),
                        row.state == HoldState.HELD && !row.reviewAt.isAfter(now),
                        row.placedAt,
                        row.placedBy,
                        steps.getOrDefault(row.id.value(), List.of())))
                .toList();
    }

    private @Nullable Instant next() {
        return state == HoldState.HELD ? reviewAt : null;
    }
}
