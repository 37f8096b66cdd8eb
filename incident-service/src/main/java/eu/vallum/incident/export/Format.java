package eu.vallum.incident.export;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a file is written in. */
enum Format {
    CSV("text/csv;charset=UTF-8", "csv"),
    JSON("application/json", "json"),
    STIX("application/stix+json;version=2.1", "stix.json");

    private final String mediaType;
    private final String ending;

    Format(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Format of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }
}
