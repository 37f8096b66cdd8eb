package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.Valid;
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
 * @param persons under TLP:RED those of each recipient that it is for
 */
@NothingElse
public record ShareIncident(
        @NotNull @Size(min = 1, max = 60) List<@NotNull UUID> recipients,
        @NotNull Tlp tlp,
        @NotNull Basis basis,
        @Size(max = 2_000) @Nullable String scopeNote,
        @Nullable Instant expiresAt,
        @Size(max = 9) @Nullable List<@NotNull Field> withheld,
        @Size(min = 1, max = 200) @Nullable List<@NotNull @Valid Named> persons) {

    /** Withholds nothing beside what the label does, and what was withheld from a recipient before. */
    public ShareIncident(
            List<UUID> recipients, Tlp tlp, Basis basis, @Nullable String scopeNote, @Nullable Instant expiresAt) {
        this(recipients, tlp, basis, scopeNote, expiresAt, null, null);
    }

    /** The same terms for others. */
    public ShareIncident to(List<UUID> others) {
        return new ShareIncident(others, tlp, basis, scopeNote, expiresAt, withheld, persons);
    }

    /** Subjects that one recipient's share is for; null when it is for the organisation. */
    @Nullable List<String> of(UUID recipient) {
        return persons == null ? null : Named.of(recipient, persons);
    }
}
