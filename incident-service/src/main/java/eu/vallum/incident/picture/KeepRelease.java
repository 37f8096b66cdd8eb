package eu.vallum.incident.picture;

import eu.vallum.incident.problem.NothingElse;
import eu.vallum.incident.statistics.Protection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Says what is released. */
@NothingElse
public record KeepRelease(
        @NotNull Boolean released,
        @NotNull @Min(0) @Max(90) Integer delayDays,
        @NotNull @Min(Protection.LEAST) @Max(100) Integer threshold) {}
