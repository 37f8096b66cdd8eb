package eu.vallum.gateway.portal.outside;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.attachment.Attachment;
import eu.vallum.gateway.portal.incident.Indicator;
import eu.vallum.gateway.portal.note.Note;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.portal.view.ReceivedShare;
import eu.vallum.gateway.portal.view.TimelineEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a guest sees; without content once the share is over. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Visit(
        String name,
        String language,
        Instant sessionEndsAt,
        Organisation owner,
        String reference,
        ReceivedShare share,
        @Nullable Content content) {

    /** The incident and what hangs on it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Content(
            IncidentDetails incident,
            List<TimelineEntry> timeline,
            List<Indicator> indicators,
            List<Attachment> attachments,
            List<Note> messages) {}
}
