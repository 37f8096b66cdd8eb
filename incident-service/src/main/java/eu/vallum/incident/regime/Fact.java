package eu.vallum.incident.regime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that reports ask for. It is known by one id over all regimes, so that what is entered once serves each of them.
 *
 * @param maxLength characters, of texts
 * @param personal whether it names a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fact(
        String id,
        Type type,
        Wording label,
        @Nullable Wording hint,
        @Nullable Integer maxLength,
        @Nullable Boolean personal,
        @Nullable List<Choice> choices) {

    /** One of the values of a choice. */
    public record Choice(String value, Wording label) {}

    /** Form of the value. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        ANSWER,
        CHOICE,
        NUMBER,
        TIME,
        MEMBER_STATES;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @JsonCreator
        static Type of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
