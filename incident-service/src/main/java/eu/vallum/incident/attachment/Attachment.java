package eu.vallum.incident.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that hangs on an incident, without its bytes.
 *
 * @param type media type by the content
 * @param disguised whether its name claims a type that the content does not bear out
 * @param sample taken for harmful: given out in a locked zip file only
 * @param tlp the stricter of its own label and the one that the reader has the incident under
 * @param removed when and why its bytes were destroyed; for the owner
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(
        UUID id,
        IncidentId incident,
        String name,
        String type,
        boolean disguised,
        long bytes,
        String sha256,
        boolean sample,
        Scan scan,
        Tlp tlp,
        Instant addedAt,
        @Nullable String addedBy,
        @Nullable Removal removed) {

    /** What a scanner said. There is none yet, and nothing is called clean without one. */
    public enum Scan {
        NOT_SCANNED;

        @com.fasterxml.jackson.annotation.JsonValue
        String code() {
            return "not-scanned";
        }
    }

    /** The end of its bytes. */
    public record Removal(Instant at, String by, String reason) {}

    /** All of an incident. */
    public record Attachments(List<Attachment> items, long mostBytes, String password) {}
}
