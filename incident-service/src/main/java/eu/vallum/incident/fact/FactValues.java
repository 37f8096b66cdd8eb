package eu.vallum.incident.fact;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.incident.regime.Fact;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which values a fact can have. */
public final class FactValues {
    private static final Set<String> ANSWERS = Set.of("yes", "no", "unknown");
    private static final Pattern STATE =
            Pattern.compile("AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK");
    private static final int LONGEST = 40_000;
    private static final int SHORT = 1_000;

    private FactValues() {}

    /** What is wrong with a value: code and words; nothing when it is right. Null means that nothing is known and is always right. */
    public static Optional<Wrong> wrong(Fact fact, JsonNode value) {
        if (value.isNull()) {
            return Optional.empty();
        }
        return switch (fact.type()) {
            case TEXT -> text(value, fact.maxLength() == null ? SHORT : fact.maxLength());
            case LONG_TEXT -> text(value, fact.maxLength() == null ? LONGEST : fact.maxLength());
            case ANSWER -> one(value, ANSWERS.contains(value.asText()));
            case CHOICE ->
                one(
                        value,
                        fact.choices() != null
                                && fact.choices().stream()
                                        .anyMatch(choice -> choice.value().equals(value.asText())));
            case NUMBER ->
                value.isNumber() && value.decimalValue().precision() <= 18
                        ? Optional.empty()
                        : Optional.of(new Wrong("Number", "Give a number."));
            case TIME -> time(value);
            case MEMBER_STATES -> states(value);
        };
    }

    /** Why a value can't be taken. */
    public record Wrong(String code, String words) {}

    private static Optional<Wrong> text(JsonNode value, int most) {
        if (!value.isTextual() || value.asText().indexOf('\0') >= 0) {
            return Optional.of(new Wrong("Text", "Give text."));
        }
        return value.asText().length() <= most
                ? Optional.empty()
                : Optional.of(new Wrong("Size", "Give at most " + most + " characters."));
    }

    private static Optional<Wrong> one(JsonNode value, boolean known) {
        return value.isTextual() && known
                ? Optional.empty()
                : Optional.of(new Wrong("Enum", "Give one of the values of the regime."));
    }

    private static Optional<Wrong> time(JsonNode value) {
        try {
            Instant.parse(value.asText());
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of(new Wrong("Time", "Give a time as in RFC 3339, in UTC."));
        }
    }

    private static Optional<Wrong> states(JsonNode value) {
        boolean right = value.isArray() && value.size() <= 27;
        for (var state : value) {
            right = right && state.isTextual() && STATE.matcher(state.asText()).matches();
        }
        return right ? Optional.empty() : Optional.of(new Wrong("MemberStates", "Give codes of Member States."));
    }
}
