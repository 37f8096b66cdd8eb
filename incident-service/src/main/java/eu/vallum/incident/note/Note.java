package eu.vallum.incident.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Organisation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note or message as one reader sees it.
 *
 * @param subject the author's, by which others mention them
 * @param tlp its own label, or the incident's where that is stricter by now
 * @param to the organisations that read it; a reader is told of itself alone
 * @param text the original; absent when it was withdrawn
 * @param persons who alone may read it under RED, as far as the reader is told
 * @param waiting whether it mentions the reader, who has not said yet that they saw it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Note(
        NoteId id,
        IncidentId incident,
        String reference,
        Organisation from,
        String subject,
        String author,
        Tlp tlp,
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

    /**
     * A translation by a person.
     *
     * @param ofVersion the version of the original that was translated
     */
    public record Translation(
            String language, String text, String translator, Organisation by, Instant at, int ofVersion) {}

    /** What it said, from when on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Version(
            int version, String text, @Nullable String language, Tlp tlp, Instant at) {}

    /** All versions, the newest first. */
    public record Versions(List<Version> items) {}

    /** Notes in a list. */
    public record Notes(List<Note> items) {}
}
