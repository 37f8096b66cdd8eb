package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** To whom, under which label, on which rule, with which words, until when. */
@NothingElse
public record ShareIncident(
        @NotNull @Size(min = 1, max = 60) List<@NotNull UUID> recipients,
        @NotNull Tlp tlp,
        @NotNull Basis basis,
        @Size(max = 2_000) @Nullable String scopeNote,
        @Nullable Instant expiresAt) {

    /** The same terms for others. */
    public ShareIncident to(List<UUID> others) {
        return new ShareIncident(others, tlp, basis, scopeNote, expiresAt);
    }
}
