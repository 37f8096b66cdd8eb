package eu.vallum.research.draft;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The pages of the form, in order. */
public enum Step {
    ABOUT,
    CONSORTIUM,
    PEOPLE,
    SUBJECTS,
    FUNDING,
    REVIEW;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the contract's word. */
    @JsonCreator
    public static Step of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
