package eu.vallum.incident.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.indicator.ImportReport.Count;
import eu.vallum.incident.indicator.ImportReport.Event;
import eu.vallum.incident.indicator.ImportReport.Ignored;
import eu.vallum.incident.indicator.ImportReport.Reason;
import eu.vallum.incident.indicator.Indicators.Place;
import eu.vallum.incident.indicator.Indicators.Resolved;
import eu.vallum.incident.observable.Observables;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.Touching;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the indicators of one event, each once, and accounts for everything else. The file was read before the transaction began. */
@Singleton
public class ImportingEvent {
    private final Gate gate;
    private final IncidentAccess access;
    private final Indicators indicators;
    private final Touching touching;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    ImportingEvent(
            Gate gate,
            IncidentAccess access,
            Indicators indicators,
            Touching touching,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.indicators = indicators;
        this.touching = touching;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    @TransactionConfiguration(timeout = 60)
    Outcome<ImportReport> take(IncidentId id, MispEvent event, UUID importId) {
        return gate.owning(access::mayWork, id, "indicator.import", (actor, seen) -> {
            var uuid = event.uuid;
            return uuid == null
                    ? Outcome.refused(IncidentProblem.NOT_A_MISP_EVENT, "An event needs a uuid.")
                    : Outcome.done(take(actor, seen, event, uuid, importId));
        });
    }

    private ImportReport take(Actor actor, Seen seen, MispEvent event, UUID uuid, UUID importId) {
        var now = clock.instant();
        var id = seen.incident();
        var place = new Place(id, seen.owner(), seen.tlp(), importId, uuid, event.source, now);
        var distribution = Distribution.read(event.distribution, null);
        var all = resolve(event, distribution);
        var known = indicators.known(place);
        var fresh = all.stream()
                .filter(one -> !known.contains(one.attribute().uuid()))
                .toList();
        indicators.add(place, fresh);
        var report = new ImportReport(
                importId,
                id.value(),
                now,
                actor.name(),
                described(event, uuid, distribution),
                new Count(event.attributesSeen, fresh.size(), all.size() - fresh.size(), event.attributesSkipped),
                objects(event, known),
                event.reasons.entrySet().stream()
                        .map(reason -> new Reason(reason.getKey(), reason.getValue()))
                        .toList(),
                List.copyOf(event.findings),
                event.ignored.entrySet().stream()
                        .map(part -> new Ignored(part.getKey(), part.getValue()))
                        .toList());
        indicators.keep(id, seen.owner(), importId, now, text(report));
        audit.allowed("indicator.import", "incident", List.of(id.value()), "owner");
        if (!fresh.isEmpty()) {
            int version = touching.touch(id, now);
            timeline.add(
                    NewEntry.common(id, seen.owner(), EntryKind.INDICATORS_IMPORTED, now)
                            .by(actor.name())
                            .counting(fresh.size()),
                    now);
            outbox.put(new IndicatorsImported(id.value(), importId, seen.owner(), version, now));
        }
        return report;
    }

    private static List<Resolved> resolve(MispEvent event, Distribution inherited) {
        var all = new ArrayList<Resolved>();
        for (var a : event.attributes) {
            all.add(resolved(event, a, inherited, null));
        }
        for (var object : event.objects) {
            var ofObject = Distribution.read(object.distribution(), inherited);
            for (var a : object.attributes()) {
                all.add(resolved(event, a, ofObject, object));
            }
        }
        return all;
    }

    private static Resolved resolved(
            MispEvent event, MispAttribute a, Distribution inherited, @Nullable MispObject object) {
        return new Resolved(
                a.under(event.pap()),
                Tlp.stricter(event.tlp(), Tlp.ofTags(a.tags())),
                Distribution.read(a.distribution(), inherited),
                object,
                Observables.ofMisp(a.type(), a.value()));
    }

    /** An object is taken when any of its attributes is new, already there when none is. */
    private static Count objects(MispEvent event, Set<UUID> known) {
        int there = 0;
        for (var object : event.objects) {
            if (object.attributes().stream().allMatch(a -> known.contains(a.uuid()))) {
                there++;
            }
        }
        return new Count(event.objectsSeen, event.objects.size() - there, there, event.objectsSkipped);
    }

    private static Event described(MispEvent event, UUID uuid, Distribution distribution) {
        return new Event(
                uuid,
                event.info,
                event.date,
                event.threatLevel,
                event.analysis,
                event.published,
                distribution,
                event.source,
                List.copyOf(event.tags),
                event.pap());
    }

    private String text(ImportReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
