package eu.vallum.incident.calendar;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Which calendar.
 *
 * @param scope own: incidents one works on and one's own shifts; organisation: all that the organisation owes
 * @param language of its entries, en or fr
 */
@NothingElse
record MakeFeed(
        @NotNull @Pattern(regexp = "own|organisation") String scope,
        @NotNull @Pattern(regexp = "en|fr") String language) {}
