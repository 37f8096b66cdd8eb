package eu.vallum.incident.report;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who is to work on it; without a subject, nobody. */
@NothingElse
record AssignOfficer(
        @Size(max = 200) @Nullable String subject,
        @Size(max = 200) @Nullable String name) {
    @Nullable Officer officer() {
        return subject == null || subject.isBlank() ? null : new Officer(subject, name);
    }
}
