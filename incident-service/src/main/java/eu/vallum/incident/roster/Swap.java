package eu.vallum.incident.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Others than the weekly pattern says, once. Without anybody nobody is on duty, which shows as a gap.
 *
 * @param from in the authority's time
 * @param until not included
 */
public record Swap(
        @NotNull LocalDateTime from,
        @NotNull LocalDateTime until,
        @NotNull @Size(max = 5) List<@NotBlank @Size(max = 200) String> on) {}
