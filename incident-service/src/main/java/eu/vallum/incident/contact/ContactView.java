package eu.vallum.incident.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.directory.Organisation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An authority as others call it.
 *
 * @param version 0 while it has said nothing
 * @param stale whether nobody has verified it for longer than is agreed, or ever
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactView(
        Organisation organisation,
        int version,
        @Nullable String phone,
        @Nullable String mailbox,
        @Nullable String pgpFingerprint,
        @Nullable String hours,
        List<String> languages,
        @Nullable Instant verifiedAt,
        boolean stale) {}
