package eu.vallum.incident.escalation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An escalation as a party to it sees it.
 *
 * @param state {@code proposed}, {@code active}, {@code ended}, or {@code discarded} when it ended before anybody agreed
 * @param exercise whether it is of exercises, and nothing in it is real
 * @param callAt when those who are told are asked to join a call
 * @param proposedBy and who confirmed and ended it; the owner's people alone are told
 * @param ours whether the caller's organisation owns it
 * @param mayConfirm whether the caller is the second person that it waits for
 * @param incidents that its owner has whole, its own and those of others; not told to others
 * @param away how many it was also about that its owner no longer has whole: taken back, withheld in part, or deleted; not told to others
 * @param reports the newest first, of others only those that may be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Escalation(
        UUID id,
        Organisation owner,
        String level,
        int levelVersion,
        String state,
        String title,
        boolean exercise,
        String reason,
        List<String> criteria,
        Tlp tlp,
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
        @Nullable List<ReportHead> reports) {

    /** An incident that it is about. */
    public record Linked(UUID id, String reference, String title, Organisation owner) {}

    /** A situation report in a list. */
    public record ReportHead(int edition, Tlp tlp, String sha256, Instant writtenAt) {}

    /** A row, as the database keeps it. */
    record Stored(
            UUID id,
            UUID owner,
            String level,
            int levelVersion,
            boolean second,
            String title,
            boolean exercise,
            String reason,
            List<String> criteria,
            Tlp tlp,
            List<UUID> recipients,
            @Nullable Instant callAt,
            int version,
            int links,
            Instant proposedAt,
            String proposedBy,
            String proposedName,
            @Nullable Instant confirmedAt,
            @Nullable String confirmedName,
            @Nullable Instant endedAt,
            @Nullable String endedName,
            @Nullable String endedReason) {
        static final String COLUMNS =
                "e.id, e.owner, e.level, e.level_version, e.second, e.title, e.exercise, e.reason, e.criteria, e.tlp, e.recipients::text[] as told, "
                        + "e.call_at, e.version, e.links, e.proposed_at, e.proposed_by, e.proposed_name, e.confirmed_at, e.confirmed_name, e.ended_at, "
                        + "e.ended_name, e.ended_reason";

        static Stored of(Row row) {
            return new Stored(
                    row.uuid("id"),
                    row.uuid("owner"),
                    row.text("level"),
                    row.number("level_version"),
                    row.flag("second"),
                    row.text("title"),
                    row.flag("exercise"),
                    row.text("reason"),
                    row.texts("criteria"),
                    Tlp.of(row.text("tlp")),
                    row.texts("told").stream().map(UUID::fromString).toList(),
                    row.instantOrNull("call_at"),
                    row.number("version"),
                    row.number("links"),
                    row.instant("proposed_at"),
                    row.text("proposed_by"),
                    row.text("proposed_name"),
                    row.instantOrNull("confirmed_at"),
                    row.textOrNull("confirmed_name"),
                    row.instantOrNull("ended_at"),
                    row.textOrNull("ended_name"),
                    row.textOrNull("ended_reason"));
        }

        @JsonIgnore
        String state() {
            if (endedAt != null) {
                return confirmedAt == null ? "discarded" : "ended";
            }
            return confirmedAt == null ? "proposed" : "active";
        }
    }
}
