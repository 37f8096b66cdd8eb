package eu.vallum.incident.download;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a file is. */
public enum FileKind {
    /** A submitted report. */
    DOCUMENT,
    /** Incidents or indicators that a list showed. */
    EXPORT,
    /** A page made to be printed. */
    PRINT,
    /** A file that hangs on an incident. */
    ATTACHMENT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FileKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
