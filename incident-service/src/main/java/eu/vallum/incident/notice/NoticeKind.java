package eu.vallum.incident.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happened. */
enum NoticeKind {
    FILED(Way.DIGEST),
    SHARED(Way.MAIL),
    WITHDRAWN(Way.MAIL),
    ACKNOWLEDGED(Way.DIGEST),
    INQUIRY(Way.MAIL),
    INQUIRY_ANSWERED(Way.MAIL),
    SIGHTING(Way.MAIL),
    SIGHTING_ANSWERED(Way.DIGEST),
    QUESTION(Way.MAIL),
    MENTION(Way.MAIL),
    TASK(Way.MAIL),
    ASSIGNED(Way.MAIL),
    MAIL_RECEIVED(Way.DIGEST),
    CLOSED(Way.DIGEST),
    REOPENED(Way.DIGEST),
    DUE_SOON(Way.MAIL),
    OVERDUE(Way.MAIL);

    private final Way usual;

    NoticeKind(Way usual) {
        this.usual = usual;
    }

    /** How it reaches whoever said nothing else. */
    Way usual() {
        return usual;
    }

    /** Whether it is about a limit of the law, which no quiet hour stops and no digest keeps back. */
    boolean clock() {
        return this == DUE_SOON || this == OVERDUE;
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
