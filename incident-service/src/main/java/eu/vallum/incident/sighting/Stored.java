package eu.vallum.incident.sighting;

import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.pap.Paps;
import eu.vallum.incident.sighting.Sighting.About;
import eu.vallum.incident.sighting.Sighting.Asked;
import eu.vallum.incident.sighting.Sighting.Given;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a request, to one organisation about one indicator, with the audience row by which its incident is seen. */
record Stored(
        Seen seen,
        UUID id,
        SightingId asking,
        UUID owner,
        UUID other,
        boolean fromOwner,
        About indicator,
        Tlp tlp,
        @Nullable String text,
        Instant askedAt,
        String askedBy,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        boolean told) {

    static Stored of(Row row) {
        return new Stored(
                Seen.of(row),
                row.uuid("id"),
                new SightingId(row.uuid("asking")),
                row.uuid("owner"),
                row.uuid("other"),
                row.flag("from_owner"),
                new About(row.uuid("indicator"), row.text("type"), row.text("value"), Paps.holding(row)),
                Tlp.of(row.text("asked_tlp")),
                row.textOrNull("text"),
                row.instant("asked_at"),
                row.text("asked_by"),
                row.instantOrNull("due_at"),
                row.instantOrNull("ended_at"),
                row.flag("told"));
    }

    UUID from() {
        return fromOwner ? owner : other;
    }

    UUID to() {
        return fromOwner ? other : owner;
    }

    /** What was asked at once in one piece, in the order of the rows, with the answers of each. */
    static List<Sighting> together(
            List<Stored> rows, Map<UUID, List<Given>> answers, Directory directory, Instant now) {
        var names = directory.named(rows.stream().flatMap(row -> Stream.of(row.owner(), row.other())));
        return rows.stream()
                .collect(Collectors.groupingBy(Stored::asking, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(asked -> {
                    var first = asked.getFirst();
                    return new Sighting(
                            first.asking(),
                            first.seen().incident(),
                            first.seen().reference(),
                            Objects.requireNonNull(names.get(first.from())),
                            first.tlp(),
                            first.text(),
                            first.askedAt(),
                            first.askedBy(),
                            first.told(),
                            first.dueAt(),
                            asked.stream()
                                    .map(row -> {
                                        var given = answers.getOrDefault(row.id(), List.of());
                                        return new Asked(
                                                row.indicator(),
                                                Objects.requireNonNull(names.get(row.to())),
                                                State.at(now, row.dueAt(), row.endedAt(), !given.isEmpty()),
                                                row.endedAt(),
                                                given);
                                    })
                                    .toList());
                })
                .toList();
    }
}
