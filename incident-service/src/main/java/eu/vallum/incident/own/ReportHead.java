package eu.vallum.incident.own;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.report.Sector;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An own report in a list.
 *
 * @param authority to which it was made
 * @param nextDue when the entity next owes something
 * @param openQuestions of the authority, not answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportHead(
        IncidentId id,
        String reference,
        String title,
        Sector sector,
        Instant awareAt,
        Instant receivedAt,
        String status,
        boolean exercise,
        Organisation authority,
        int version,
        @Nullable Instant nextDue,
        long openQuestions) {}
