package eu.vallum.incident.notice;

import eu.vallum.incident.regime.Wording;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that people of one organisation are to be told.
 *
 * @param key what makes it this fact and no other: nobody is told twice under it
 * @param incident null where the topic is none
 * @param person who alone is told; null for whoever works there
 * @param author who did it and need not be told
 * @param persons whom a share names; null for everybody
 * @param officer who has the incident, if somebody does: others are told only when they ask for it
 * @param warnHours the lead time of those who are told; null for all
 * @param exercise exercises are shown and never mailed
 */
record Fact(
        UUID organisation,
        NoticeKind kind,
        UUID about,
        String key,
        @Nullable UUID incident,
        @Nullable String reference,
        @Nullable String person,
        @Nullable String author,
        @Nullable List<String> persons,
        @Nullable String officer,
        @Nullable String stage,
        @Nullable Wording label,
        @Nullable Instant dueAt,
        @Nullable Integer warnHours,
        boolean exercise,
        boolean gone) {

    /** The same as a limit of the law. */
    Fact of(String obligation, Wording words, @Nullable Integer hours) {
        return new Fact(
                organisation,
                kind,
                about,
                key,
                incident,
                reference,
                person,
                author,
                persons,
                officer,
                obligation,
                words,
                dueAt,
                hours,
                exercise,
                gone);
    }
}
