package eu.vallum.incident.roster;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * A whole roster, as coordinators write it. Changed as one, so that nobody sees half of a change.
 *
 * @param waitMinutes how long an alert waits for one person before the next is tried
 * @param warnHours how long before one of its own deadlines the authority is alerted
 */
@NothingElse
public record Plan(
        @NotNull @Size(max = 60) List<@NotNull @Valid DutyPerson> people,
        @NotNull @Size(max = 100) List<@NotNull @Valid WeeklyShift> week,
        @NotNull @Size(max = 200) List<@NotNull @Valid Swap> swaps,
        @NotNull @Size(max = 200) List<@NotNull @Valid Absence> absences,
        @Min(1) @Max(240) int waitMinutes,
        @Min(1) @Max(72) int warnHours) {

    static Plan empty() {
        return new Plan(List.of(), List.of(), List.of(), List.of(), 15, 6);
    }

    Optional<DutyPerson> person(String subject) {
        return people.stream().filter(one -> one.subject().equals(subject)).findFirst();
    }

    /** Coordinators who are alerted when nobody on duty answers. */
    List<DutyPerson> reserves() {
        return people.stream().filter(DutyPerson::reserve).toList();
    }
}
