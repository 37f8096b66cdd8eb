package eu.vallum.gateway.portal.research;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project as its page shows it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Project(
        UUID id,
        String reference,
        String source,
        String visibility,
        Instant registeredAt,
        String acronym,
        String title,
        @JsonProperty("abstract") @Nullable String summary,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        String status,
        @Nullable String programme,
        @Nullable String grantNumber,
        @Nullable String grantDoi,
        @Nullable BigDecimal totalCost,
        @Nullable BigDecimal ecContribution,
        List<Participant> participants,
        List<Member> people,
        List<String> domains,
        List<String> sectors,
        List<String> technologies,
        List<Topic> topics) {

    /** An organisation of the consortium. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Participant(
            String name,
            String role,
            @Nullable String country,
            @Nullable String ror,
            @Nullable String pic,
            @Nullable BigDecimal ecContribution) {}

    /** Somebody who works on it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Member(String name, @Nullable String orcid, String role) {}

    /** A call topic. */
    record Topic(String code, @Nullable String title) {}

    /** Whether anybody may see it. */
    public boolean isPublic() {
        return visibility.equals("public");
    }
}
