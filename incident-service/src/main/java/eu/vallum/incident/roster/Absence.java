package eu.vallum.incident.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away for whole days; a deputy takes their place in every shift.
 *
 * @param until the last day, included
 * @param deputy nobody when null: then the next person of the shift moves up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Absence(
        @NotBlank @Size(max = 200) String subject,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @Size(max = 200) @Nullable String deputy) {}
