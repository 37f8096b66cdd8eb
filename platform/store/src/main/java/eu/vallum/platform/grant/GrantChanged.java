package eu.vallum.platform.grant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** State of one grant, as {@code contracts/event/grant-changed.v1.json} promises it. */
record GrantChanged(
        UUID id,
        int version,
        String subject,
        UUID organisation,
        String role,
        Instant validFrom,
        @Nullable Instant validUntil,
        boolean revoked) {}
