package eu.vallum.research.prefill;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.research.draft.DraftContent;
import eu.vallum.research.project.ProjectDetails;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is known of an identifier; nothing else when it is not known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Prefill(
        boolean found,
        String identifier,
        @Nullable DraftContent project,
        @Nullable Organisation participant,
        @Nullable Researcher person) {

    /** An organisation as a project named it last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Organisation(
            String name,
            @Nullable String country,
            @Nullable String ror,
            @Nullable String pic) {}

    /** A person as a project named them last. */
    record Researcher(String name, String orcid) {}

    static Prefill unknown(String identifier) {
        return new Prefill(false, identifier, null, null, null);
    }

    /** A description to go on from: everything but people, who are asked themselves. */
    static Prefill ofGrant(String identifier, ProjectDetails known) {
        var partners = known.participants().stream()
                .limit(200)
                .map(p -> new DraftContent.Partner(
                        p.role().equals("coordinator") ? "coordinator" : "participant",
                        p.name(),
                        p.country(),
                        p.ror(),
                        p.pic(),
                        p.ecContribution()))
                .toList();
        return new Prefill(
                true,
                identifier,
                new DraftContent(
                        known.acronym(),
                        known.title(),
                        known.summary(),
                        text(known.startDate()),
                        text(known.endDate()),
                        null,
                        known.programme(),
                        known.grantNumber(),
                        known.totalCost(),
                        known.ecContribution(),
                        partners,
                        null,
                        known.domains(),
                        known.sectors(),
                        known.technologies()),
                null,
                null);
    }

    static Prefill ofOrganisation(String identifier, ProjectDetails known, Predicate<ProjectDetails.Member> wanted) {
        return known.participants().stream()
                .filter(wanted)
                .findFirst()
                .map(p -> new Prefill(
                        true, identifier, null, new Organisation(p.name(), p.country(), p.ror(), p.pic()), null))
                .orElseGet(() -> unknown(identifier));
    }

    static Prefill ofPerson(String identifier, ProjectDetails known) {
        return known.people().stream()
                .filter(p -> identifier.equals(p.orcid()))
                .findFirst()
                .map(p -> new Prefill(true, identifier, null, null, new Researcher(p.name(), identifier)))
                .orElseGet(() -> unknown(identifier));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
