package eu.vallum.incident.translation;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The language that an incident's own words are in; also the answer. */
@NothingElse
record SayLanguage(@NotNull @Pattern(regexp = "[a-z]{2}") String language) {}
