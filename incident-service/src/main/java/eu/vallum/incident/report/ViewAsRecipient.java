package eu.vallum.incident.report;

import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who would read it, under which label, without what. */
@NothingElse
record ViewAsRecipient(
        @NotNull UUID recipient,
        @NotNull Tlp tlp,
        @Size(max = 9) @Nullable List<@NotNull Field> withheld) {}
