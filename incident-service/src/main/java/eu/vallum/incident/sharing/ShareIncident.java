package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom, under which label, on which rule, with which words, until when.
 *
 * @param withheld what these recipients do not see beside what the label withholds; null leaves it as it was
 */
@NothingElse
public record ShareIncident(
        @NotNull @Size(min = 1, max = 60) List<@NotNull UUID> recipients,
        @NotNull Tlp tlp,
        @NotNull Basis basis,
        @Size(max = 2_000) @Nullable String scopeNote,
        @Nullable Instant expiresAt,
        @Size(max = 9) @Nullable List<@NotNull Field> withheld) {

    /** Withholds nothing beside what the label does, and what was withheld from a recipient before. */
    public ShareIncident(
            List<UUID> recipients, Tlp tlp, Basis basis, @Nullable String scopeNote, @Nullable Instant expiresAt) {
        this(recipients, tlp, basis, scopeNote, expiresAt, null);
    }

    /** The same terms for others. */
    public ShareIncident to(List<UUID> others) {
        return new ShareIncident(others, tlp, basis, scopeNote, expiresAt, withheld);
    }
}
