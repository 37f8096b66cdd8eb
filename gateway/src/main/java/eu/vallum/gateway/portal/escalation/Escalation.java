package eu.vallum.gateway.portal.escalation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.portal.view.Wording;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An escalation as the service answers it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Escalation(
        UUID id,
        Organisation owner,
        String level,
        String state,
        String title,
        boolean exercise,
        String reason,
        List<String> criteria,
        String tlp,
        List<Organisation> recipients,
        @Nullable Instant callAt,
        int version,
        Instant proposedAt,
        @Nullable String proposedBy,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endedReason,
        boolean ours,
        boolean mayConfirm,
        @Nullable List<Linked> incidents,
        @Nullable Integer away,
        @Nullable List<Report> reports) {

    /** An incident it is about. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Linked(
            UUID id, String reference, @Nullable String title, Organisation owner) {}

    /** A situation report. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Report(int edition, String tlp, String sha256, Instant writtenAt) {}

    /** What is escalated to, and by what. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Level(
            String id,
            Wording title,
            Wording summary,
            Source source,
            List<String> decides,
            boolean secondPerson,
            List<String> recipients,
            List<Criterion> criteria) {

        /** A level that somebody is told of. */
        public boolean tells() {
            return !recipients.isEmpty();
        }
    }

    /** Where it is written. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Source(String name, String article) {}

    /** What must hold. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Criterion(String id, Wording title, String article) {}

    /** Those that may be read. */
    public List<Report> readable() {
        return reports == null ? List.of() : reports;
    }

    /** How many incidents it was also about that are no longer there for us. */
    public int gone() {
        return away == null ? 0 : away;
    }

    public boolean active() {
        return state.equals("active");
    }

    public boolean open() {
        return endedAt == null;
    }
}
