package eu.vallum.incident.person;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All whom others may name. */
@NothingElse
public record KeepPersons(@NotNull @Size(max = 200) List<@NotNull @Valid Person> persons) {}
