package eu.vallum.gateway.portal.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that somebody took, as far as it holds one incident. */
public record Download(
        UUID id,
        UUID file,
        UUID incident,
        String reference,
        Organisation owner,
        Organisation organisation,
        String tlp,
        String kind,
        String format,
        boolean byEntity,
        String by,
        Instant at,
        @Nullable Recall recall,
        @Nullable Instant destroyedAt,
        @Nullable String destroyedBy) {

    /** What its holder was told about it since. */
    public record Recall(
            String why,
            Instant at,
            @Nullable String reason,
            @Nullable String tlp) {}

    /** Whether its incident was withdrawn or deleted, so that the holder opens it no more. */
    public boolean gone() {
        return recall != null && !"tightened".equals(recall.why());
    }

    /** True while its holder has still to destroy it, or to say so. */
    public boolean mustGo() {
        return gone() && destroyedAt == null;
    }

    /** The format as it is written: PDF, JSON. */
    public String shownFormat() {
        return format.toUpperCase(java.util.Locale.ROOT);
    }
}
