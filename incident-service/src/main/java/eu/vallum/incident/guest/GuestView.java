package eu.vallum.incident.guest;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.ReceivedShare;
import eu.vallum.incident.attachment.Attachment;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.indicator.Indicator;
import eu.vallum.incident.note.Note;
import eu.vallum.incident.report.IncidentDetails;
import eu.vallum.incident.timeline.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a guest sees: what a member with its share would see.
 *
 * @param name how the owner called the guest
 * @param content absent once the share is over; the share says why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GuestView(
        String name,
        String language,
        Instant sessionEndsAt,
        Organisation owner,
        String reference,
        ReceivedShare share,
        @Nullable Content content) {

    /** The incident and what hangs on it; the newest 200 of each. */
    record Content(
            IncidentDetails incident,
            List<Entry> timeline,
            List<Indicator> indicators,
            List<Attachment> attachments,
            List<Note> messages) {}
}
