package eu.vallum.incident.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The form as it stands. Its content is not looked into. */
@NothingElse
record SaveDraft(
        @Size(max = 200) @Nullable String title,
        @Size(max = 50) @Nullable String step,
        @NotNull ObjectNode content) {}
