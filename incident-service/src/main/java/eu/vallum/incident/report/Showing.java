package eu.vallum.incident.report;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.FieldLabel;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.ReceivedShare;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.clock.ClockView;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.pap.Paps;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns rows into what their reader may see: what the label withholds is left out here, in one place. */
@Singleton
class Showing {
    /** Whoever sees neither is not told in which language they are. */
    private static final List<Field> WORDS = List.of(Field.TITLE, Field.SUMMARY);

    private final IncidentAccess access;
    private final Incidents incidents;
    private final Clocks clocks;
    private final Directory directory;
    private final Paps paps;
    private final Clock clock;

    Showing(IncidentAccess access, Incidents incidents, Clocks clocks, Directory directory, Paps paps, Clock clock) {
        this.access = access;
        this.incidents = incidents;
        this.clocks = clocks;
        this.directory = directory;
        this.paps = paps;
        this.clock = clock;
    }

    List<IncidentHead> heads(Actor actor, List<Stored> rows) {
        Map<UUID, Organisation> owners =
                directory.named(rows.stream().map(row -> row.seen().owner()));
        return rows.stream()
                .map(row -> head(
                        actor, row, Objects.requireNonNull(owners.get(row.seen().owner()))))
                .toList();
    }

    IncidentDetails details(Actor actor, Stored row, @Nullable ReceivedShare share) {
        var seen = row.seen();
        var withheld = withheld(actor, row);
        var counted = withheld.contains(Field.INDICATORS)
                ? 0
                : incidents.indicators(seen.incident(), access.seesIndicator(actor, seen.owner(), true));
        List<ClockView> deadlines =
                withheld.contains(Field.CLOCKS) ? List.of() : clocks.of(seen.incident(), clock.instant());
        return IncidentDetails.of(
                head(actor, row, directory.named(seen.owner())),
                row,
                deadlines,
                counted,
                share,
                withheld,
                labels(actor, row),
                access.owns(actor, seen.owner()) && incidents.held(seen.incident()),
                withheld.containsAll(WORDS) ? null : incidents.language(seen.incident()),
                paps.of(seen.incident()));
    }

    /** Fields that are marked by themselves, as far as they are seen; the owner also knows of those that the incident's label has overtaken. */
    List<FieldLabel> labels(Actor actor, Stored row) {
        var seen = row.seen();
        return seen.labels().entrySet().stream()
                .filter(one -> access.seesField(actor, seen, one.getKey()))
                .filter(one ->
                        seen.tlp().looserThan(one.getValue()) || seen.share() == null && one.getValue() != Tlp.CLEAR)
                .map(one -> new FieldLabel(one.getKey(), one.getValue()))
                .toList();
    }

    private List<Field> withheld(Actor actor, Stored row) {
        return Arrays.stream(Field.values())
                .filter(field -> !access.seesField(actor, row.seen(), field))
                .toList();
    }

    private IncidentHead head(Actor actor, Stored row, Organisation owner) {
        var seen = row.seen();
        return new IncidentHead(
                seen.incident(),
                seen.reference(),
                sees(actor, seen, Field.TITLE, row.title(), seen.reference()),
                sees(actor, seen, Field.ENTITY_NAME, row.entity(), row.entity().unnamed()),
                row.sector(),
                row.awareAt(),
                row.receivedAt(),
                access.seesField(actor, seen, Field.OFFICER) ? row.officer() : null,
                sees(actor, seen, Field.SEVERITY, row.severity(), Severity.UNKNOWN),
                sees(actor, seen, Field.SUSPECTED_MALICIOUS, row.malicious(), Answer.UNKNOWN),
                sees(actor, seen, Field.CROSS_BORDER, row.crossBorder(), Answer.UNKNOWN),
                sees(actor, seen, Field.CROSS_BORDER, row.affected(), List.of()),
                seen.label(),
                row.status(),
                row.exercise(),
                owner,
                seen.version(),
                seen.share() == null ? Access.OWNER : Access.RECIPIENT);
    }

    /** What is seen of a field: its value, or what stands where it is withheld. */
    private <T> T sees(Actor actor, Seen seen, Field field, T value, T instead) {
        return access.seesField(actor, seen, field) ? value : instead;
    }
}
