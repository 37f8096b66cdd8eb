package eu.vallum.gateway.portal.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What another authority shared with us. Of a withdrawn share only reference and times remain. */
public record Shared(ReceivedShare share, Organisation owner, Of incident) {

    /** The incident, as far as the list needs it. */
    public record Of(
            UUID id,
            String reference,
            @Nullable String title,
            @Nullable Entity entity,
            @Nullable String sector,
            @Nullable String severity,
            @Nullable Instant receivedAt,
            boolean exercise) {

        /** The title, or the reference where the title is gone. */
        public String shown() {
            return title == null ? reference : title;
        }
    }
}
