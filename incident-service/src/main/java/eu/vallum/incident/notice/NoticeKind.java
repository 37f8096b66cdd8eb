package eu.vallum.incident.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happened. */
enum NoticeKind {
    FILED(Way.DIGEST),
    UNATTACHED(Way.DIGEST),
    STAGE_SUBMITTED(Way.DIGEST),
    REPORT_RECALLED(Way.MAIL),
    SHARED(Way.MAIL),
    TIGHTENED(Way.MAIL),
    WITHDRAWN(Way.MAIL),
    FILE_RECALLED(Way.MAIL, Topic.DOWNLOAD, Reader.WORKERS),
    ACKNOWLEDGED(Way.DIGEST),
    FORWARDING_ASKED(Way.MAIL, Topic.INCIDENT, Reader.DECIDERS),
    FORWARDED(Way.DIGEST),
    FORWARDING_REFUSED(Way.MAIL),
    GROUP_JOINED(Way.DIGEST, Topic.GROUP, Reader.WORKERS),
    GROUP_LEFT(Way.MAIL, Topic.GROUP, Reader.WORKERS),
    INQUIRY(Way.MAIL),
    INQUIRY_ANSWERED(Way.MAIL),
    SIGHTING(Way.MAIL),
    SIGHTING_ANSWERED(Way.DIGEST),
    QUESTION(Way.MAIL),
    MENTION(Way.MAIL),
    TASK(Way.MAIL),
    ASSIGNED(Way.MAIL),
    MAIL_RECEIVED(Way.DIGEST),
    MAIL_WAITING(Way.DIGEST, Topic.MAIL, Reader.WORKERS),
    MATCH(Way.DIGEST, Topic.MATCH, Reader.WORKERS),
    OPENING_ASKED(Way.MAIL, Topic.MATCH, Reader.DECIDERS),
    OPENING_ANSWERED(Way.MAIL, Topic.MATCH, Reader.WORKERS),
    ESCALATION_PROPOSED(Way.MAIL, Topic.ESCALATION, Reader.DECIDERS),
    ESCALATED(Way.MAIL, Topic.ESCALATION, Reader.WORKERS),
    ESCALATION_ENDED(Way.MAIL, Topic.ESCALATION, Reader.WORKERS),
    SITUATION_REPORTED(Way.MAIL, Topic.ESCALATION, Reader.WORKERS),
    ENTITY_CONFIRMED(Way.DIGEST, Topic.ENTITY, Reader.WORKERS),
    ENTITY_SUSPENDED(Way.MAIL, Topic.ENTITY, Reader.WORKERS),
    SUMMARY_FILED(Way.DIGEST, Topic.SUMMARY, Reader.WORKERS),
    SUMMARY_QUERIED(Way.MAIL, Topic.SUMMARY, Reader.WORKERS),
    SUMMARY_ANSWERED(Way.DIGEST, Topic.SUMMARY, Reader.WORKERS),
    FINDING_SENT(Way.DIGEST, Topic.FINDING, Reader.WORKERS),
    RULES_PAUSED(Way.MAIL, Topic.RULES, Reader.WORKERS),
    CLOSED(Way.DIGEST),
    REOPENED(Way.DIGEST),
    DUE_SOON(Way.MAIL),
    OVERDUE(Way.MAIL),
    FEEDBACK_GIVEN(Way.MAIL, Topic.REPORT, Reader.REPORTERS),
    QUESTION_ASKED(Way.MAIL, Topic.REPORT, Reader.REPORTERS),
    REPORT_REQUESTED(Way.MAIL, Topic.REPORT, Reader.REPORTERS),
    REPORT_ATTACHED(Way.MAIL, Topic.REPORT, Reader.REPORTERS),
    REPORT_DUE_SOON(Way.MAIL, Topic.REPORT, Reader.REPORTERS),
    REPORT_OVERDUE(Way.MAIL, Topic.REPORT, Reader.REPORTERS);

    private final Way usual;
    private final Topic topic;
    private final List<String> roles;

    NoticeKind(Way usual) {
        this(usual, Topic.INCIDENT, Reader.WORKERS);
    }

    NoticeKind(Way usual, Topic topic, List<String> roles) {
        this.usual = usual;
        this.topic = topic;
        this.roles = roles;
    }

    /** How it reaches whoever said nothing else. */
    Way usual() {
        return usual;
    }

    Topic topic() {
        return topic;
    }

    /** Persons and programs of which roles are told: where there is something to decide, those who may. */
    List<String> roles() {
        return roles;
    }

    /** Whether it is about a limit of the law, which no quiet hour stops and no digest keeps back. */
    boolean clock() {
        return this == DUE_SOON || this == OVERDUE || this == REPORT_DUE_SOON || this == REPORT_OVERDUE;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static NoticeKind of(String code) {
        var kind = known(code);
        if (kind == null) {
            throw new IllegalArgumentException("no such kind");
        }
        return kind;
    }

    /** The kind of that name; null for a name that is none. */
    @JsonCreator
    static @Nullable NoticeKind known(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
