package eu.vallum.incident.export;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of an export. */
record ExportId(@JsonValue UUID value) {
    static ExportId next() {
        return new ExportId(UuidV7.next());
    }

    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static ExportId fromString(String text) {
        return new ExportId(UUID.fromString(text));
    }
}
