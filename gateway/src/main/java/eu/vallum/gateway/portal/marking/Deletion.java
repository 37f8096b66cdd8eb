package eu.vallum.gateway.portal.marking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is left of an incident that was deleted. */
public record Deletion(
        UUID incident,
        String reference,
        String reason,
        String by,
        Instant at,
        int readers,
        int files,
        List<Document> documents) {

    /** A report that was submitted from it. */
    public record Document(String receipt, String regime, String stage, Instant submittedAt, String sha256) {}
}
