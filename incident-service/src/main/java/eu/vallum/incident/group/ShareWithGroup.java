package eu.vallum.incident.group;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.NothingElse;
import eu.vallum.incident.sharing.Basis;
import eu.vallum.incident.sharing.ShareIncident;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With which group, on which terms.
 *
 * @param laterMembers whether who joins later is given it, too; not without being said
 */
@NothingElse
public record ShareWithGroup(
        @NotNull UUID group,
        @NotNull Tlp tlp,
        @NotNull Basis basis,
        @Size(max = 2_000) @Nullable String scopeNote,
        @Nullable Instant expiresAt,
        @Nullable Boolean laterMembers) {

    boolean alsoLater() {
        return Boolean.TRUE.equals(laterMembers);
    }

    ShareIncident to(List<UUID> members) {
        return new ShareIncident(members, tlp, basis, scopeNote, expiresAt);
    }
}
