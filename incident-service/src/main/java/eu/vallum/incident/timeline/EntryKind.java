package eu.vallum.incident.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of thing happened. */
public enum EntryKind {
    FILED,
    OFFICER_ASSIGNED,
    OFFICER_REMOVED,
    FEEDBACK_GIVEN,
    INDICATORS_IMPORTED,
    SHARED,
    SHARE_DELIVERED,
    SHARE_OPENED,
    SHARE_ACKNOWLEDGED,
    SHARE_WITHDRAWN,
    SHARE_EXPIRED,
    LABEL_CHANGED,
    REDACTION_CHANGED,
    ATTACHMENT_ADDED,
    ATTACHMENT_MARKED,
    ATTACHMENT_REMOVED,
    INCIDENT_RELATED,
    RELATION_ENDED,
    MERGED,
    MERGED_INTO_THIS,
    MERGE_UNDONE,
    INFORMATION_REQUESTED,
    INFORMATION_GIVEN,
    INFORMATION_DECLINED,
    FORWARDING_REQUESTED,
    INCIDENT_FORWARDED,
    FORWARDING_REFUSED,
    CLOCK_OVERDUE,
    ENTITY_ATTACHED,
    ENTITY_DETACHED,
    QUESTION_ASKED,
    QUESTION_ANSWERED,
    CLOSED,
    REOPENED,
    HANDED_OVER,
    MOMENT_NOTED,
    MOMENT_CORRECTED,
    REPORT_REQUESTED,
    REGIME_ADDED,
    CIRCUMSTANCES_CHANGED,
    LATENESS_EXPLAINED,
    STAGE_SUBMITTED,
    REPORT_RECALLED,
    EVENT,
    NOTE_WRITTEN,
    MESSAGE_SENT,
    NOTE_WITHDRAWN,
    DECISION_MADE,
    DECISION_CORRECTED,
    TASK_GIVEN,
    TASK_CHANGED,
    TASK_TAKEN,
    TASK_DONE,
    TASK_DROPPED,
    TASK_REOPENED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static EntryKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
