package eu.vallum.incident.sighting;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.pap.Pap;
import eu.vallum.incident.pap.Paps;
import eu.vallum.platform.sql.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has seen which indicator of an owner's incidents, for the files that its owner takes with it. Of others' incidents it says nothing. */
@Singleton
public class SeenIndicators {
    private final IncidentAccess access;
    private final Sightings sightings;
    private final Directory directory;

    SeenIndicators(IncidentAccess access, Sightings sightings, Directory directory) {
        this.access = access;
        this.sightings = sightings;
        this.directory = directory;
    }

    /**
     * The answer that counts.
     *
     * @param id of the request that it answers, the same for every correction
     * @param uuid the indicator's by its source
     * @param pap what may be done with the indicator
     * @param tlp what may be done with the answer
     * @param seen false for what was looked for and not seen
     * @param since when it was answered first
     */
    public record SeenIndicator(
            UUID id,
            IncidentId incident,
            UUID indicator,
            UUID uuid,
            String type,
            String value,
            Instant takenAt,
            @Nullable Pap pap,
            Organisation by,
            Tlp tlp,
            boolean seen,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            @Nullable Integer times,
            @Nullable String note,
            Instant since,
            Instant at) {}

    /** The same as stored. */
    record Counting(
            UUID id,
            IncidentId incident,
            UUID owner,
            UUID answering,
            UUID indicator,
            UUID uuid,
            String type,
            String value,
            Instant takenAt,
            @Nullable Pap pap,
            Tlp tlp,
            Answer answer,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            @Nullable Integer times,
            @Nullable String note,
            Instant since,
            Instant at) {

        static Counting of(Row row) {
            return new Counting(
                    row.uuid("id"),
                    new IncidentId(row.uuid("incident")),
                    row.uuid("owner"),
                    row.uuid("answering"),
                    row.uuid("indicator"),
                    row.uuid("uuid"),
                    row.text("type"),
                    row.text("value"),
                    row.instant("taken_at"),
                    Paps.holding(row),
                    Tlp.of(row.text("tlp")),
                    Answer.of(row.text("answer")),
                    row.instantOrNull("first_at"),
                    row.instantOrNull("last_at"),
                    row.numberOrNull("times"),
                    row.textOrNull("note"),
                    row.instant("since"),
                    row.instant("at"));
        }
    }

    /** Of those incidents that are the actor's own. Within the other use case's transaction. */
    public List<SeenIndicator> of(Actor actor, Collection<IncidentId> incidents) {
        var rows = sightings.counting(incidents).stream()
                .filter(row -> access.owns(actor, row.owner()))
                .filter(row -> row.answer() != Answer.CANNOT_LOOK)
                .toList();
        var names = directory.named(rows.stream().map(Counting::answering));
        return rows.stream()
                .map(row -> new SeenIndicator(
                        row.id(),
                        row.incident(),
                        row.indicator(),
                        row.uuid(),
                        row.type(),
                        row.value(),
                        row.takenAt(),
                        row.pap(),
                        Objects.requireNonNull(names.get(row.answering())),
                        row.tlp(),
                        row.answer() == Answer.SEEN,
                        row.firstAt(),
                        row.lastAt(),
                        row.times(),
                        row.note(),
                        row.since(),
                        row.at()))
                .toList();
    }
}
