package eu.vallum.incident.stage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document says, in the order in which it is printed. Times are RFC 3339.
 *
 * @param format name and version of this form, for whoever reads it years from now
 * @param previousSha256 hash of the document before in the incident's chain
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Sheet(
        String format,
        UUID document,
        int number,
        @Nullable String previousSha256,
        String language,
        boolean exercise,
        String tlp,
        Of incident,
        Under regime,
        Stage stage,
        List<String> recipients,
        String submittedAt,
        @Nullable String submittedBy,
        @Nullable String dueAt,
        boolean late,
        @Nullable String lateReason,
        List<Field> fields) {
    static final String FORMAT = "vallum-stage-document/1";

    /** The incident. */
    record Of(UUID id, String reference, String entity, String authority, String zone) {}

    /** The regime in the version by which it is reckoned. */
    record Under(String id, int version, String title, String source) {}

    /** The stage. */
    record Stage(String id, int occurrence, String title, String basis) {}

    /** A field as it was answered; without a value nothing was known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Field(
            String id,
            String label,
            JsonNode value,
            String shown,
            @Nullable String basis) {}
}
