package eu.vallum.incident.stage;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.regime.Wording;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of what was submitted.
 *
 * @param number place in the incident's chain, from 1
 * @param receipt what to quote: the incident's reference and the number
 * @param sha256 of the document's canonical JSON (RFC 8785)
 * @param previous hash of the document before in the chain
 * @param pdfSha256 of the printed document
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageDocument(
        UUID id,
        int number,
        String receipt,
        String regime,
        int regimeVersion,
        String stage,
        Wording label,
        int occurrence,
        String language,
        Instant submittedAt,
        @Nullable String by,
        boolean late,
        @Nullable String lateReason,
        String sha256,
        @Nullable String previous,
        String pdfSha256,
        @Nullable Instant recalledAt,
        @Nullable String recallReason) {}
