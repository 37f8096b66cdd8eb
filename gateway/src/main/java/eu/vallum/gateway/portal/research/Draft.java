package eu.vallum.gateway.portal.research;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registration that is being written: everything as it was typed, and what is still to be done. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Draft(UUID id, int version, String step, Instant savedAt, Content content, List<Judgement> steps) {

    /** What was typed so far. */
    record Content(
            @Nullable String acronym,
            @Nullable String title,
            @JsonProperty("abstract") @Nullable String summary,
            @Nullable String startDate,
            @Nullable String endDate,
            @Nullable String visibility,
            @Nullable String programme,
            @Nullable String grantNumber,
            @Nullable String totalCost,
            @Nullable String ecContribution,
            @Nullable List<Participant> participants,
            @Nullable List<Member> people,
            @Nullable List<String> domains,
            @Nullable List<String> sectors,
            @Nullable List<String> technologies) {}

    /** An organisation of the consortium, as typed. */
    record Participant(
            @Nullable String role,
            @Nullable String name,
            @Nullable String country,
            @Nullable String ror,
            @Nullable String pic,
            @Nullable String ecContribution) {}

    /** Somebody who works on it, as typed. */
    record Member(
            @Nullable String name,
            @Nullable String orcid,
            @Nullable String role) {}

    /** What a step lacks. */
    record Judgement(String step, boolean complete, List<Complaint> problems) {}

    /** One thing to correct; {@code pointer} leads into the content. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Complaint(String pointer, String code) {}

    /** What the registry knows of an identifier. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Prefill(
            boolean found,
            @Nullable Content project,
            @Nullable Participant participant,
            @Nullable Member person) {}

    /** A draft to be kept. */
    record Save(String step, Content content) {}
}
