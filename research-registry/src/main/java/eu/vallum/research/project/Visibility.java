package eu.vallum.research.project;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who sees a project: anybody, or its organisation alone. */
public enum Visibility {
    PUBLIC,
    ORGANISATION;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
