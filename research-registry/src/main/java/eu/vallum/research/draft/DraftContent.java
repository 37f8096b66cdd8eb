package eu.vallum.research.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed so far, as it was typed. Sizes are bounded, nothing else is: half a date is a good draft. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftContent(
        @Nullable @Size(max = 100) String acronym,
        @Nullable @Size(max = 1000) String title,

        @JsonProperty("abstract") @Nullable @Size(max = 20000) String summary,

        @Nullable @Size(max = 40) String startDate,
        @Nullable @Size(max = 40) String endDate,
        @Nullable @Size(max = 40) String visibility,
        @Nullable @Size(max = 40) String programme,
        @Nullable @Size(max = 40) String grantNumber,
        @Nullable @Size(max = 40) String totalCost,
        @Nullable @Size(max = 40) String ecContribution,
        @Nullable @Size(max = 200) List<@NotNull @Valid Partner> participants,
        @Nullable @Size(max = 200) List<@NotNull @Valid Researcher> people,
        @Nullable @Size(max = 15) List<@Size(max = 100) String> domains,
        @Nullable @Size(max = 15) List<@Size(max = 100) String> sectors,
        @Nullable @Size(max = 23) List<@Size(max = 100) String> technologies) {

    /** An organisation as typed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Partner(
            @Nullable @Size(max = 40) String role,
            @Nullable @Size(max = 500) String name,
            @Nullable @Size(max = 40) String country,
            @Nullable @Size(max = 100) String ror,
            @Nullable @Size(max = 40) String pic,
            @Nullable @Size(max = 40) String ecContribution) {}

    /** A person as typed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Researcher(
            @Nullable @Size(max = 300) String name,
            @Nullable @Size(max = 100) String orcid,
            @Nullable @Size(max = 40) String role) {}
}
