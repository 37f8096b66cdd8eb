package eu.vallum.incident.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.classification.ClassificationTags;
import eu.vallum.incident.indicator.Indicators.Stored;
import eu.vallum.incident.pap.Paps;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.sighting.SeenIndicators;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of an incident as MISP events, as far as the caller may see them: the uuids, values, tags and makers they came with. What
 * an event said of itself is known to the owner alone.
 */
@Singleton
class ExportingEvents {
    private static final int STEP = 5_000;
    private final Gate gate;
    private final IncidentAccess access;
    private final Indicators indicators;
    private final SeenIndicators seen;
    private final Paps paps;
    private final ClassificationTags classification;
    private final Audit audit;
    private final ObjectMapper json;

    ExportingEvents(
            Gate gate,
            IncidentAccess access,
            Indicators indicators,
            SeenIndicators seen,
            Paps paps,
            ClassificationTags classification,
            Audit audit,
            ObjectMapper json) {
        this.gate = gate;
        this.access = access;
        this.indicators = indicators;
        this.seen = seen;
        this.paps = paps;
        this.classification = classification;
        this.audit = audit;
        this.json = json;
    }

    @Transactional
    @TransactionConfiguration(timeout = 60)
    Outcome<ObjectNode> export(IncidentId id) {
        return gate.seeing(access::mayRead, id, "indicator.export", (actor, incident) -> {
            var rows = new ArrayList<Stored>();
            Cursor after = null;
            List<Stored> step;
            do {
                step = indicators.page(id, after, STEP);
                step.stream()
                        .filter(row -> access.seesField(actor, incident, Field.INDICATORS))
                        .filter(row -> access.seesIndicator(actor, row.owner(), row.restricted()))
                        .forEach(rows::add);
                after = step.isEmpty() ? after : step.getLast().cursor();
            } while (step.size() == STEP && rows.size() < MispEvent.MOST_ATTRIBUTES);
            audit.allowed(
                    "indicator.export", "incident", List.of(id.value()), incident.share() == null ? "owner" : "share");
            return Outcome.done(MispExport.of(
                    rows,
                    access.owns(actor, incident.owner()) ? said(id) : Map.of(),
                    seen.of(actor, List.of(id)),
                    incident.reference(),
                    paps.of(id),
                    classification.of(actor, incident),
                    incident.tlp().looserThan(incident.labelOf(Field.INDICATORS))
                            ? incident.labelOf(Field.INDICATORS)
                            : Tlp.CLEAR,
                    incident.exercise(),
                    json));
        });
    }

    /** What reports of imports keep of their events; the latest counts. */
    private Map<UUID, ImportReport.Event> said(IncidentId id) {
        var said = new HashMap<UUID, ImportReport.Event>();
        for (var report : indicators.reports(id)) {
            var event = event(report);
            if (event != null) {
                said.put(event.uuid(), event);
            }
        }
        return said;
    }

    private ImportReport.@Nullable Event event(String report) {
        try {
            return json.readValue(report, ImportReport.class).event();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
