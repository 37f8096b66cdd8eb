package eu.vallum.gateway.portal.note;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.view.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note or message as the visitor reads it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Note(
        UUID id,
        UUID incident,
        String reference,
        Organisation from,
        String subject,
        String author,
        String tlp,
        List<Organisation> to,
        @Nullable String text,
        @Nullable String language,
        int version,
        Instant writtenAt,
        Instant changedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnReason,
        List<NotePerson> persons,
        List<NotePerson> mentions,
        boolean waiting,
        List<Translation> translations) {

    /** A translation by a person. */
    public record Translation(
            String language, String text, String translator, Organisation by, Instant at, int ofVersion) {}

    /** What it said, from when on. */
    public record Version(
            int version, String text, @Nullable String language, String tlp, Instant at) {}

    /** True when it was changed after it was written. */
    public boolean changed() {
        return version > 0;
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Its author, as somebody whom others mention. */
    public NotePerson writer() {
        return new NotePerson(from.id(), subject, author);
    }
}
