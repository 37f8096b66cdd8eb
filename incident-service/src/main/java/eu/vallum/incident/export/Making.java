package eu.vallum.incident.export;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.export.ExportFact.ExportFailed;
import eu.vallum.incident.export.ExportFact.ExportMade;
import eu.vallum.incident.export.Exports.Open;
import eu.vallum.incident.export.Exports.Stored;
import eu.vallum.incident.listing.Selecting;
import eu.vallum.incident.listing.Selecting.Shown;
import eu.vallum.incident.pap.Paps;
import eu.vallum.incident.report.ReadingIncidents;
import eu.vallum.incident.sighting.SeenIndicators;
import eu.vallum.incident.sighting.SeenIndicators.SeenIndicator;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the files that were ordered, each in one transaction, as the person who ordered it and by what that person may see then. */
@Singleton
class Making {
    /** The most that goes into one file; the page says so before the click. */
    static final int MOST = 20_000;

    private static final int CHUNK = 200;

    private final IncidentAccess access;
    private final Exports exports;
    private final Selecting selecting;
    private final ReadingIncidents reading;
    private final SeenIndicators seen;
    private final Paps paps;
    private final JsonFile json;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    Making(
            IncidentAccess access,
            Exports exports,
            Selecting selecting,
            ReadingIncidents reading,
            SeenIndicators seen,
            Paps paps,
            JsonFile json,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.exports = exports;
        this.selecting = selecting;
        this.reading = reading;
        this.seen = seen;
        this.paps = paps;
        this.json = json;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is to be made; as the job. */
    @Transactional
    List<Open> open() {
        exports.expire(clock.instant());
        return exports.open();
    }

    /** Makes it, unless somebody else does. */
    @Transactional
    void make(Open order) {
        var now = clock.instant();
        var claimed = exports.claim(order.as().organisation(), order.id(), now);
        if (claimed == null) {
            return;
        }
        var actor = access.actor();
        if (!access.mayRead(actor)) {
            fail(claimed.organisation(), claimed.id(), "role-missing");
            return;
        }
        var shown = selecting.shown(actor, claimed.query(), MOST + 1);
        if (shown.size() > MOST) {
            fail(claimed.organisation(), claimed.id(), "too-many-selected");
            return;
        }
        var file = file(actor, claimed, lines(actor, shown), now);
        exports.keep(claimed, file, now);
        audit.allowed(
                "export.make",
                "incident",
                file.incidents().stream().map(id -> id.value()).toList(),
                "audience");
        outbox.put(new ExportMade(claimed.id(), claimed.organisation(), 1, now));
    }

    /** It can't be made. */
    @Transactional
    void fail(Open order) {
        fail(order.as().organisation(), order.id(), "internal-error");
    }

    private void fail(UUID owner, UUID export, String why) {
        exports.fail(owner, export, why);
        outbox.put(new ExportFailed(export, owner, 1, clock.instant()));
    }

    private List<Line> lines(Actor actor, List<Shown> shown) {
        var changed = shown.stream().collect(Collectors.toMap(Shown::incident, Shown::changedAt));
        var lines = new ArrayList<Line>();
        for (int from = 0; from < shown.size(); from += CHUNK) {
            var ids = shown.subList(from, Math.min(from + CHUNK, shown.size())).stream()
                    .map(Shown::incident)
                    .toList();
            var marked = paps.of(ids);
            reading.lines(actor, ids)
                    .forEach(line -> lines.add(new Line(
                            line.head(),
                            line.summary(),
                            changed.getOrDefault(line.head().id(), line.head().receivedAt()),
                            marked.get(line.head().id()),
                            line.fieldLabels())));
        }
        return lines;
    }

    private MadeFile file(Actor actor, Stored order, List<Line> lines, Instant now) {
        var incidents = lines.stream().map(line -> line.head().id()).toList();
        var sightings = order.format() == Format.STIX ? seen.of(actor, incidents) : List.<SeenIndicator>of();
        var strictest = Stream.concat(
                        lines.stream().map(Line::strictest), sightings.stream().map(SeenIndicator::tlp))
                .max(Comparator.naturalOrder())
                .orElse(Tlp.CLEAR);
        var content = switch (order.format()) {
            case CSV -> CsvFile.of(lines, order.bom());
            case JSON -> json.of(order.query(), lines, strictest, now);
            case STIX -> StixFile.of(order.id(), lines, sightings, now);
        };
        return new MadeFile(content, incidents, strictest);
    }
}
