package eu.vallum.incident.classification;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A term of a vocabulary; without a value where the predicate itself is the term. */
@NothingElse
record ClassifyIncident(
        @NotBlank @Size(max = 100) String vocabulary,
        @NotBlank @Size(max = 200) String predicate,
        @Nullable @Size(max = 200) String value) {
    String valueOrNone() {
        return value == null ? "" : value;
    }
}
