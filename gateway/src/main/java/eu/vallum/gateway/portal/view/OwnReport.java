package eu.vallum.gateway.portal.view;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as its entity sees it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OwnReport(
        UUID id,
        String reference,
        String title,
        String summary,
        String entity,
        boolean confirmed,
        String sector,
        Instant awareAt,
        Instant receivedAt,
        String suspectedMalicious,
        String crossBorder,
        List<String> affectedMemberStates,
        String status,
        boolean exercise,
        Organisation authority,
        List<Clock> clocks,
        List<Feedback> feedback,
        @Nullable Instant nextDue,
        long openQuestions) {

    /** What the authority answered. */
    public record Feedback(Instant at, @Nullable String about, String text) {}

    /** Where questions about it go. */
    public String questionsPath() {
        return "/app/reports/" + id + "/questions";
    }

    /** What the entity owes. */
    public List<Clock> owed() {
        return clocks.stream().filter(Clock::theirs).toList();
    }

    /** What the authority owes the entity. */
    public List<Clock> awaited() {
        return clocks.stream().filter(clock -> !clock.theirs()).toList();
    }
}
