package eu.vallum.research.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project with all that its reader may see. Amounts are euro as decimal text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectDetails(
        UUID id,
        int version,
        String reference,
        String source,
        UUID organisation,
        String visibility,
        Instant registeredAt,
        Instant changedAt,
        String acronym,
        String title,
        @JsonProperty("abstract") @Nullable String summary,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String status,
        @Nullable String programme,
        @Nullable String fundingScheme,
        @Nullable String grantNumber,
        @Nullable String grantDoi,
        @Nullable String totalCost,
        @Nullable String ecContribution,
        List<Member> participants,
        List<Person> people,
        List<String> domains,
        List<String> sectors,
        List<String> technologies,
        List<Topic> topics) {

    /** An organisation that takes part, with what the source knows of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(
            String name,
            @Nullable String shortName,
            String role,
            @Nullable String country,
            @Nullable String city,
            @Nullable String ror,
            @Nullable String pic,
            @Nullable String activityType,
            @Nullable Boolean sme,
            @Nullable String ecContribution,
            @Nullable String totalCost,
            @Nullable Boolean ended) {}

    /** A call topic. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Topic(String code, @Nullable String title) {}
}
