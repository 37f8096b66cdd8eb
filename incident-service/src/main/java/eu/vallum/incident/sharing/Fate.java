package eu.vallum.incident.sharing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of a share when its incident is marked anew. */
public enum Fate {
    KEPT,
    TIGHTENED,
    ENDED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
