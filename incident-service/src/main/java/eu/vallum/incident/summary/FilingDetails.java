package eu.vallum.incident.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.summary.Filings.Note;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filing with what it says.
 *
 * @param preparedBy who prepared it; only for its own organisation, as is who filed it
 * @param mine whether the caller's organisation owns it
 * @param mayApprove whether the caller is the second person who may file it
 * @param notes queries of the recipient and answers, oldest first
 * @param editions all editions of the period that the caller may see, newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FilingDetails(
        FilingHead head,
        @Nullable String preparedBy,
        Instant preparedAt,
        @Nullable String filedBy,
        boolean mine,
        boolean mayApprove,
        Document document,
        List<Note> notes,
        List<FilingHead> editions) {}
