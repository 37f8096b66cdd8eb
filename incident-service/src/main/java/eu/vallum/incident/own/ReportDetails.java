package eu.vallum.incident.own;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.clock.ClockView;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.report.Answer;
import eu.vallum.incident.report.Sector;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An own report: what was reported, what the entity still owes, what the authority answered. Reference and time of receipt are the receipt.
 *
 * @param entity as the authority names it, or as the report did
 * @param confirmed whether the authority found the entity in its register
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportDetails(
        IncidentId id,
        String reference,
        String title,
        String summary,
        String entity,
        boolean confirmed,
        Sector sector,
        Instant awareAt,
        Instant receivedAt,
        Answer suspectedMalicious,
        Answer crossBorder,
        List<String> affectedMemberStates,
        String status,
        boolean exercise,
        Organisation authority,
        int version,
        List<ClockView> clocks,
        List<Feedback> feedback,
        @Nullable Instant nextDue,
        long openQuestions) {

    /**
     * What the authority answered (NIS2 Art. 23(5)).
     *
     * @param about {@code law-enforcement} where it is guidance on reporting to law enforcement; null otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Feedback(Instant at, @Nullable String about, String text) {}
}
