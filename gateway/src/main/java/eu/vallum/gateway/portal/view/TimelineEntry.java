package eu.vallum.gateway.portal.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to an incident. */
public record TimelineEntry(
        UUID id,
        String kind,
        Instant at,
        Instant recordedAt,
        @Nullable String by,
        @Nullable Organisation organisation,
        @Nullable String subject,
        @Nullable Integer count,
        @Nullable String text) {
    private static final Set<String> MARKINGS = Set.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");

    /** The marking that the entry is about, null when it is about something else. */
    public @Nullable String tlp() {
        return subject != null && MARKINGS.contains(subject) && pap() == null ? subject : null;
    }

    /** What may be done with indicators, if the entry is about that. */
    public @Nullable String pap() {
        return "pap-changed".equals(kind) ? subject : null;
    }

    /** The field that was marked by itself, if the entry is about one. */
    public @Nullable String field() {
        return "field-labelled".equals(kind) && subject != null ? subject.substring(0, subject.indexOf(' ')) : null;
    }

    /** What it was marked with; CLEAR when it goes as the incident does again. */
    public @Nullable String fieldMark() {
        return "field-labelled".equals(kind) && subject != null ? subject.substring(subject.indexOf(' ') + 1) : null;
    }

    /** Symbol in the sprite. */
    public String icon() {
        return switch (kind) {
            case "filed" -> "flag";
            case "officer-assigned", "officer-removed", "handed-over" -> "user";
            case "closed" -> "circle-check";
            case "reopened" -> "undo-2";
            case "feedback-given" -> "message-circle";
            case "indicators-imported" -> "fingerprint";
            case "shared", "share-delivered", "incident-forwarded" -> "share-2";
            case "redaction-changed" -> "lock";
            case "incident-related", "relation-ended", "merged", "merged-into-this", "merge-undone" -> "network";
            case "classified", "classification-removed" -> "tag";
            case "attachment-added", "attachment-marked", "attachment-removed" -> "file-text";
            case "information-requested", "information-given", "information-declined" -> "message-circle";
            case "sighting-requested", "sighting-answered" -> "eye";
            case "forwarding-requested" -> "send";
            case "forwarding-refused", "dissemination-held", "dissemination-refused" -> "ban";
            case "hold-reviewed" -> "clock";
            case "hold-lifted" -> "circle-check";
            case "share-opened" -> "eye";
            case "share-acknowledged" -> "circle-check";
            case "share-withdrawn", "share-expired" -> "undo-2";
            case "guest-code-given" -> "key-round";
            case "guest-entered" -> "log-in";
            case "guest-locked" -> "ban";
            case "mail-received", "address-renewed" -> "mail";
            case "label-changed", "field-labelled" -> "lock";
            case "pap-changed" -> "hand";
            case "clock-overdue", "moment-noted", "moment-corrected" -> "clock";
            case "stage-submitted", "report-requested", "report-recalled" -> "file-text";
            case "entity-attached", "entity-detached" -> "building-2";
            case "question-asked", "question-answered", "note-written", "message-sent", "note-withdrawn" ->
                "message-circle";
            case "decision-made", "decision-corrected" -> "scale";
            case "task-given", "task-changed", "task-taken", "task-done", "task-dropped", "task-reopened" -> "check";
            case "escalation-proposed", "escalated", "escalation-ended" -> "triangle-alert";
            case "event" -> "history";
            default -> "info";
        };
    }

    /** Style of the round mark. */
    public String tone() {
        return switch (kind) {
            case "share-acknowledged", "feedback-given" -> "ok";
            case "shared", "share-delivered", "share-opened" -> "ours";
            case "clock-overdue", "guest-locked" -> "crit";
            default -> "";
        };
    }

    /** Which filter of the timeline shows it. */
    public String group() {
        return switch (kind) {
            case "filed",
                    "feedback-given",
                    "clock-overdue",
                    "moment-noted",
                    "moment-corrected",
                    "report-requested",
                    "regime-added",
                    "circumstances-changed",
                    "lateness-explained",
                    "stage-submitted",
                    "report-recalled",
                    "escalation-proposed",
                    "escalated",
                    "escalation-ended" -> "obligations";
            case "indicators-imported", "event", "attachment-added", "attachment-marked", "attachment-removed" ->
                "technical";
            case "mail-received",
                    "address-renewed",
                    "note-written",
                    "message-sent",
                    "note-withdrawn",
                    "decision-made",
                    "decision-corrected",
                    "task-given",
                    "task-changed",
                    "task-taken",
                    "task-done",
                    "task-dropped",
                    "task-reopened" -> "together";
            case "incident-related", "relation-ended", "merged", "merged-into-this", "merge-undone" -> "technical";
            case "classified", "classification-removed" -> "technical";
            case "officer-assigned", "officer-removed", "handed-over", "entity-attached", "entity-detached" -> "people";
            case "closed", "reopened" -> "obligations";
            case "question-asked", "question-answered" -> "obligations";
            default -> "sharing";
        };
    }

    /** True for what people of another organisation did, whose names stay there. */
    public boolean ofOthers() {
        return by == null && organisation != null && group().equals("together");
    }

    /** True when its subject is a report that is owed. */
    public boolean report() {
        return kind.equals("stage-submitted");
    }

    /** True when its subject says which side asked or answered. */
    public boolean question() {
        return kind.startsWith("question-");
    }

    /** True when its subject is a level of escalation. */
    public boolean escalation() {
        return kind.startsWith("escalat");
    }

    /** True when its subject is a moment from which clocks run. */
    public boolean moment() {
        return kind.startsWith("moment-");
    }

    /** True when it was written down noticeably later than it happened. */
    public boolean recordedLater() {
        return Duration.between(at, recordedAt).toMinutes() >= 1;
    }
}
