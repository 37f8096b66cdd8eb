package eu.vallum.incident.redaction;

import eu.vallum.incident.access.Field;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All that is to be withheld from now on; what is not named is seen. */
@NothingElse
record KeepRedaction(@NotNull @Size(max = 9) List<@NotNull Field> fields) {}
