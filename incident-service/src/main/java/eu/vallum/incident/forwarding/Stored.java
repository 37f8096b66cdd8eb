package eu.vallum.incident.forwarding;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a request, with ids where a view has names. */
record Stored(
        ForwardingId id,
        IncidentId incident,
        UUID owner,
        UUID spoc,
        List<String> states,
        @Nullable String note,
        ForwardingState state,
        Instant askedAt,
        String askedBy,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String reason,
        List<UUID> forwardedTo) {

    static Stored of(Row row) {
        return new Stored(
                new ForwardingId(row.uuid("id")),
                new IncidentId(row.uuid("incident")),
                row.uuid("owner"),
                row.uuid("spoc"),
                row.texts("states"),
                row.textOrNull("note"),
                ForwardingState.of(row.textOrNull("outcome")),
                row.instant("asked_at"),
                row.text("asked_by"),
                row.instantOrNull("answered_at"),
                row.textOrNull("answered_by"),
                row.textOrNull("reason"),
                row.texts("forwarded_to").stream().map(UUID::fromString).toList());
    }

    static List<Forwarding> named(List<Stored> rows, Directory directory) {
        var names = directory.named(rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.owner(), row.spoc()), row.forwardedTo().stream())));
        return rows.stream()
                .map(row -> row.view(id -> Objects.requireNonNull(names.get(id))))
                .toList();
    }

    private Forwarding view(Function<UUID, Organisation> names) {
        return new Forwarding(
                id,
                incident,
                names.apply(owner),
                names.apply(spoc),
                states,
                note,
                state,
                askedAt,
                askedBy,
                answeredAt,
                answeredBy,
                reason,
                forwardedTo.stream().map(names).toList());
    }
}
