package eu.vallum.incident.consolidation;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The findings of half a year, to be sent to all single points of contact. */
@NothingElse
record SendFinding(
        @NotNull @Pattern(regexp = "20\\d\\d-H[12]") String half,
        @NotBlank @Size(max = 20_000) String text) {}
