package eu.vallum.research.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part.
 *
 * @param role {@code coordinator} or {@code participant}
 * @param ecContribution euro
 */
@Embeddable
public record Participant(
        String role,
        String name,
        @Nullable String country,
        @Nullable String ror,
        @Nullable String pic,
        @Nullable @Column(name = "ec_contribution") BigDecimal ecContribution) {}
