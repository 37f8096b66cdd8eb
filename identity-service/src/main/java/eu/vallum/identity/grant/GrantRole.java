package eu.vallum.identity.grant;

import eu.vallum.identity.power.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wish to give somebody a role.
 *
 * @param validFrom when it begins; now if absent or past
 * @param validUntil when it ends, excluded; never if absent
 */
public record GrantRole(
        @NotBlank @Size(max = 120) String subject,

        @NotNull Role role,

        @Nullable Instant validFrom,

        @Nullable Instant validUntil) {

    Instant startingAt(Instant now) {
        return validFrom == null || validFrom.isBefore(now) ? now : validFrom;
    }

    boolean empty(Instant now) {
        return validUntil != null && !validUntil.isAfter(startingAt(now));
    }
}
