package eu.vallum.incident.deletion;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.page.Cursor;
import java.time.Instant;
import java.util.List;

/**
 * What is left of an incident.
 *
 * @param readers how many organisations were left a tombstone
 * @param files how many files of it had been taken
 * @param documents reports that were submitted from it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Deletion(
        IncidentId incident,
        String reference,
        String reason,
        String by,
        Instant at,
        int readers,
        int files,
        List<Document> documents) {

    /**
     * A submitted report, by which whoever holds it can still prove it.
     *
     * @param sha256 of its canonical JSON
     */
    record Document(String receipt, String regime, String stage, Instant submittedAt, String sha256) {}

    Cursor cursor() {
        return new Cursor(at, incident.value());
    }
}
