package eu.vallum.incident.report;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.clock.Reported;
import eu.vallum.incident.fact.FactValues;
import eu.vallum.incident.fact.Facts;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.regime.Regime;
import eu.vallum.incident.regime.Regimes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a new report owes: its regimes, and the facts that they ask for beyond those every report has. */
@Singleton
class Duties {
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");
    private final Regimes regimes;
    private final Facts facts;

    Duties(Regimes regimes, Facts facts) {
        this.regimes = regimes;
        this.facts = facts;
    }

    /** A regime or a fact that is not known, or null. */
    @Nullable Outcome<IncidentDetails> judge(FileIncident report) {
        var named = named(report);
        for (var id : named) {
            if (regimes.newest(id).isEmpty()) {
                return Outcome.invalid("/regimes", "Unknown", "Choose regimes from the list of those that are known.");
            }
        }
        for (var fact : values(report).entrySet()) {
            var known = of(report).stream()
                    .flatMap(regime -> regime.fact(fact.getKey()).stream())
                    .findFirst();
            if (known.isEmpty()) {
                return Outcome.invalid("/facts", "Unknown", "None of the regimes asks for one of these facts.");
            }
            var wrong = FactValues.wrong(known.get(), fact.getValue());
            if (wrong.isPresent()) {
                return Outcome.invalid(
                        "/facts/" + fact.getKey(),
                        wrong.get().code(),
                        wrong.get().words());
            }
        }
        return null;
    }

    Reported reported(FileIncident report, Instant receivedAt, String memberState, String authority) {
        return new Reported(
                report.awareAt().truncatedTo(ChronoUnit.MICROS),
                receivedAt,
                of(report),
                decisive(report),
                memberState,
                report.pace(),
                report.entity().name(),
                authority,
                report.lateReason());
    }

    /** Keeps the facts that came with the report. Most come with none. */
    void keep(IncidentId id, UUID owner, FileIncident report, String subject, String name, Instant now) {
        facts.begin(id, owner, values(report), subject, name, now);
    }

    /** Facts on which it depends what is owed; an incident keeps them beside those it has anyway. */
    static Map<String, String> circumstances(FileIncident report) {
        var decisive = new HashMap<String, String>();
        values(report).forEach((id, value) -> {
            if (value.isTextual() && CODE.matcher(value.asText()).matches()) {
                decisive.put(id, value.asText());
            }
        });
        return decisive;
    }

    private Map<String, String> decisive(FileIncident report) {
        var decisive = circumstances(report);
        decisive.put("crossBorder", report.crossBorder().code());
        decisive.put("suspectedMalicious", report.suspectedMalicious().code());
        return decisive;
    }

    /** The versions in force when the entity became aware; in the order of the definitions. */
    private List<Regime> of(FileIncident report) {
        return named(report).stream()
                .distinct()
                .map(id -> regimes.at(id, report.awareAt()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(regime -> regimes.newest().indexOf(regime)))
                .toList();
    }

    private List<String> named(FileIncident report) {
        var named = report.regimes();
        return named == null ? regimes.byDefault() : named;
    }

    private static Map<String, JsonNode> values(FileIncident report) {
        var values = report.facts();
        return values == null ? Map.of() : values;
    }
}
