package eu.vallum.gateway.portal.report;

import eu.vallum.gateway.portal.layout.Conflict.Difference;
import eu.vallum.gateway.portal.layout.Form;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps of a report, which field stands on which, and what a person has to correct before the next step. */
final class Answers {
    static final List<String> STEPS = List.of("entity", "what", "impact", "cross-border", "check");
    static final List<String> SECTORS = List.of(
            "energy",
            "transport",
            "banking",
            "financial",
            "health",
            "drinking-water",
            "waste-water",
            "digital-infrastructure",
            "ict-services",
            "public-administration",
            "space",
            "courier",
            "waste-management",
            "chemical",
            "food",
            "manufacturing",
            "digital-providers",
            "research");
    static final List<String> CHANNELS = List.of("phone", "mail", "paper", "portal");
    static final List<String> SEVERITIES = List.of("low", "medium", "high", "critical", "unknown");
    static final List<String> YES_NO = List.of("yes", "no", "unknown");
    static final List<String> TLP = List.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");
    static final List<String> STATES = List.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final Map<String, List<String>> FIELDS = Map.of(
            "entity", List.of("entityName", "sector", "reporterName", "reporterContact", "channel"),
            "what", List.of("title", "summary", "language", "awareAt", "receivedAt"),
            "impact", List.of("severity", "tlp", "outsideSystem", "outsideValue"),
            "cross-border", List.of("suspectedMalicious", "crossBorder", "affectedMemberStates"),
            "check", List.of());

    private Answers() {}

    static List<String> fields(String step) {
        return FIELDS.getOrDefault(step, List.of());
    }

    /** The fields that a step shows: its own, and all of them on the last. */
    static List<String> shown(String step) {
        return "check".equals(step)
                ? STEPS.stream().flatMap(one -> fields(one).stream()).toList()
                : fields(step);
    }

    /** Whether two versions of a step's answers differ. */
    static boolean differ(String step, Form mine, Form theirs) {
        return fields(step).stream().anyMatch(field -> !mine.all(field).equals(theirs.all(field)));
    }

    /** What two versions of a step's answers differ in. */
    static List<Difference> differences(String step, Form mine, Form theirs) {
        return fields(step).stream()
                .filter(field -> !mine.all(field).equals(theirs.all(field)))
                .map(field -> new Difference(field, field, 0, kind(field), mine.all(field), theirs.all(field)))
                .toList();
    }

    private static @Nullable String kind(String field) {
        return switch (field) {
            case "sector", "channel", "severity", "tlp" -> field;
            case "suspectedMalicious", "crossBorder" -> "answer";
            case "affectedMemberStates" -> "state";
            default -> null;
        };
    }

    /** An entity does not judge its own case: severity and marking are the authority's. */
    static List<String> steps(boolean entity) {
        return entity ? STEPS.stream().filter(step -> !step.equals("impact")).toList() : STEPS;
    }

    static String after(String step, boolean entity) {
        var steps = steps(entity);
        return steps.get(Math.min(steps.indexOf(step) + 1, steps.size() - 1));
    }

    /** Notes what is missing or wrong on one step. */
    static void check(String step, Form form, ZoneId zone, Instant now, boolean entity) {
        switch (step) {
            case "entity" -> {
                form.require("entityName", "entityName");
                oneOf(form, "sector", SECTORS, "sector");
                oneOf(form, "channel", CHANNELS, "channel");
            }
            case "what" -> {
                form.require("title", "titleMissing");
                form.require("summary", "summaryMissing");
                var aware = moment(form, "awareAt", zone, "awareAt");
                if (aware != null && aware.isAfter(now)) {
                    form.refuse("awareAt", "inTheFuture");
                }
                var received = form.value("receivedAt").isEmpty() ? now : moment(form, "receivedAt", zone, "notATime");
                if (received != null && received.isAfter(now)) {
                    form.refuse("receivedAt", "inTheFuture");
                }
                if (aware != null && received != null && received.isBefore(aware)) {
                    form.refuse("receivedAt", "beforeAware");
                }
            }
            case "impact" -> {
                oneOf(form, "severity", SEVERITIES, "severity");
                oneOf(form, "tlp", TLP, "chooseTlp");
            }
            case "cross-border" -> {
                oneOf(form, "suspectedMalicious", YES_NO, "malicious");
                oneOf(form, "crossBorder", YES_NO, "crossBorder");
            }
            default ->
                steps(entity).stream()
                        .filter(one -> !"check".equals(one))
                        .forEach(one -> check(one, form, zone, now, entity));
        }
    }

    /** The moment typed as local time of the page's zone, or null after noting why it can't be read. */
    static @Nullable Instant moment(Form form, String field, ZoneId zone, String word) {
        try {
            return LocalDateTime.parse(form.value(field)).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            form.refuse(field, word);
            return null;
        }
    }

    private static void oneOf(Form form, String field, List<String> known, String word) {
        if (!known.contains(form.value(field))) {
            form.refuse(field, word);
        }
    }
}
