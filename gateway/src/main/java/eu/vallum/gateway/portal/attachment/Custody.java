package eu.vallum.gateway.portal.attachment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.view.Organisation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a file's custody log. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Custody(
        String what,
        Instant at,
        Organisation organisation,
        String by,
        String sha256,
        @Nullable String detail) {

    /** As much of the hash as tells files apart by eye. */
    public String shortHash() {
        return sha256.substring(0, 16) + "…";
    }
}
