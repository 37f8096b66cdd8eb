package eu.vallum.incident.stage;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.incident.regime.Fact;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A value in the words of a language. */
final class ShownValue {
    private static final Map<String, List<String>> ANSWERS = Map.of(
            "yes",
            List.of("Yes", "Oui"),
            "no",
            List.of("No", "Non"),
            "unknown",
            List.of("Not known yet", "Pas encore connu"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    private ShownValue() {}

    static String of(Fact fact, JsonNode value, String language, String zone) {
        if (value.isNull()) {
            return "";
        }
        return switch (fact.type()) {
            case TEXT, LONG_TEXT, NUMBER -> value.asText();
            case ANSWER -> ANSWERS.getOrDefault(value.asText(), List.of("", "")).get("fr".equals(language) ? 1 : 0);
            case CHOICE -> choice(fact, value.asText(), language);
            case TIME -> time(value.asText(), zone);
            case MEMBER_STATES ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "));
        };
    }

    /** With the zone's offset, since paper has no clock. */
    static String time(String at, String zone) {
        return TIME.format(Instant.parse(at).atZone(ZoneId.of(zone)));
    }

    private static String choice(Fact fact, String value, String language) {
        var choices = fact.choices();
        return choices == null
                ? value
                : choices.stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(choice -> choice.label().in(language))
                        .findFirst()
                        .orElse(value);
    }
}
