package eu.vallum.incident.sighting;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether indicators of an incident were seen.
 *
 * @param of recipients asked by the owner, all when it names none; a recipient asks the owner, and names nobody
 * @param tlp what may be done with the request and its answers
 * @param dueAt by when an answer is wanted; in the future
 */
@NothingElse
public record AskSighting(
        @NotNull @Size(min = 1, max = 20) List<@NotNull UUID> indicators,
        @Size(min = 1, max = 60) @Nullable List<@NotNull UUID> of,
        @NotNull Tlp tlp,
        @Size(max = 2_000) @Nullable String text,
        @Nullable Instant dueAt) {}
