package eu.vallum.incident.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.indicator.Indicators.Stored;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows indicators as far as their source lets them go, and import reports to the owner. */
@Singleton
public class ReadingIndicators {
    private final Gate gate;
    private final IncidentAccess access;
    private final Indicators indicators;
    private final Audit audit;
    private final ObjectMapper json;

    ReadingIndicators(Gate gate, IncidentAccess access, Indicators indicators, Audit audit, ObjectMapper json) {
        this.gate = gate;
        this.access = access;
        this.indicators = indicators;
        this.audit = audit;
        this.json = json;
    }

    @Transactional
    public Outcome<Page<Indicator>> list(IncidentId id, @Nullable Cursor after, int limit) {
        return gate.seeing(access::mayRead, id, "indicator.list", (actor, seen) -> {
            var rows = indicators.page(id, after, limit + 1).stream()
                    .filter(row -> access.seesField(actor, seen, Field.INDICATORS))
                    .filter(row -> access.seesIndicator(actor, row.owner(), row.restricted()))
                    .toList();
            audit.allowed("indicator.list", "incident", List.of(id.value()), seen.share() == null ? "owner" : "share");
            return Outcome.done(Page.of(rows, limit, Stored::cursor).map(Stored::indicator));
        });
    }

    @Transactional
    Outcome<ImportReport> report(IncidentId id, UUID importId) {
        return gate.seeing(access::mayRead, id, "import.read", (actor, seen) -> {
            var kept = indicators.report(id, importId);
            if (kept == null || !access.owns(actor, kept.owner())) {
                audit.denied("import.read", "import", List.of(importId), "not visible");
                return Outcome.notFound();
            }
            audit.allowed("import.read", "import", List.of(importId), "owner");
            return Outcome.done(read(kept.report()));
        });
    }

    private ImportReport read(String report) {
        try {
            return json.readValue(report, ImportReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
