package eu.vallum.incident.report;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who is to work on it; without a subject, nobody. */
record AssignOfficer(
        @Size(max = 200) @Nullable String subject,
        @Size(max = 200) @Nullable String name) {
    @Nullable Officer officer() {
        return subject == null || subject.isBlank() ? null : new Officer(subject, name);
    }
}
