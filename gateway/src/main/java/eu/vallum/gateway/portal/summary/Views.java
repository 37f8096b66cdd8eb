package eu.vallum.gateway.portal.summary;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the service answers about summaries, as far as pages show it. */
public final class Views {
    private Views() {}

    /** A filing in a list. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Head(
            UUID id,
            String memberState,
            String period,
            int edition,
            String state,
            String sha256,
            int withheld,
            @Nullable String reason,
            @Nullable Instant filedAt) {}

    /** One quarter of a Member State, or of all of them at the desk. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Duty(
            String period,
            Instant dueAt,
            String state,
            @Nullable Head filing) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Duties(String memberState, List<Duty> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Preview(
            String memberState,
            String period,
            boolean over,
            int threshold,
            int withheld,
            Figures<@Nullable Integer> figures) {

        /** The largest count that is withheld for itself. */
        public int most() {
            return threshold - 1;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Document(
            String memberState,
            String period,
            int edition,
            Instant from,
            Instant until,
            int threshold,
            int withheld,
            Figures<@Nullable Integer> figures) {

        /** The largest count that is withheld for itself. */
        public int most() {
            return threshold - 1;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Note(UUID id, String kind, String text, String by, Instant at) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Details(
            Head head,
            @Nullable String preparedBy,
            Instant preparedAt,
            @Nullable String filedBy,
            boolean mine,
            boolean mayApprove,
            Document document,
            List<Note> notes,
            List<Head> editions) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record FromState(
            String memberState,
            String state,
            Instant dueAt,
            boolean queried,
            @Nullable Head filing) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Received(String period, List<FromState> states) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AtLeast(int n, boolean atLeast) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Consolidated(
            String period,
            List<String> contributing,
            List<String> partly,
            List<String> notContributing,
            Figures<AtLeast> figures) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Finding(UUID id, String half, String text, String sha256, Instant sentAt, Consolidated figures) {

        /** All reports of the half-year. */
        public int total() {
            return figures.figures().total().n();
        }

        /** Whether a Member State withheld a part of them. */
        public boolean partly() {
            return figures.figures().total().atLeast();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Findings(List<Finding> items) {}
}
