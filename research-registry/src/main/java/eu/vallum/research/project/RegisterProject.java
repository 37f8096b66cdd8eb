package eu.vallum.research.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complete and checked description of a project to be. Amounts are euro.
 *
 * @param draft the draft it was written in
 */
public record RegisterProject(
        UUID draft,
        Visibility visibility,
        String acronym,
        String title,
        String summary,
        LocalDate startDate,
        LocalDate endDate,
        @Nullable String programme,
        @Nullable String grantNumber,
        @Nullable String grantDoi,
        @Nullable BigDecimal totalCost,
        @Nullable BigDecimal ecContribution,
        List<Participant> participants,
        List<Person> people,
        List<String> domains,
        List<String> sectors,
        List<String> technologies) {}
