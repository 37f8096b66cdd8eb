package eu.vallum.gateway.portal.crossborder;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.view.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the service answers about cross-border incidents, as far as pages show it. */
public final class Views {
    private Views() {}

    /** An incident on the list. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Head(
            UUID id,
            String reference,
            String title,
            String sector,
            Instant receivedAt,
            Organisation owner,
            String tlp,
            String crossBorder,
            List<String> affected,
            List<String> open,
            boolean agencyInformed,
            String state) {}

    /** Since when something is known, and whether it came with the report. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Known(Instant at, boolean reported) {}

    /** Why a Member State is proposed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reason(
            String why, String source, @Nullable Instant at) {
        /** Key of the sentence that says so. */
        public String word() {
            return why + "_" + source;
        }
    }

    /** A Member State that should perhaps be told. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Proposal(
            String memberState,
            boolean informed,
            String language,
            List<Reason> reasons,
            List<Organisation> authorities) {}

    /** A request to the single point of contact. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Forwarding(
            UUID id,
            Organisation owner,
            Organisation spoc,
            List<String> states,
            @Nullable String note,
            String state,
            Instant askedAt,
            String askedBy,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy,
            @Nullable String reason,
            List<Organisation> forwardedTo) {
        public boolean open() {
            return state.equals("open");
        }
    }

    /** All about one incident. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Details(
            Head head,
            Known flagged,
            List<Proposal> proposals,
            Organisation agency,
            List<Organisation> contactPoints,
            List<Forwarding> forwardings) {

        /** The request that waits for whoever acts for that organisation, null without one. */
        public @Nullable Forwarding waitingFor(@Nullable UUID organisation) {
            return forwardings.stream()
                    .filter(one -> one.open() && one.spoc().id().equals(organisation))
                    .findFirst()
                    .orElse(null);
        }

        /** True while a request of the owner waits. */
        public boolean waits() {
            return forwardings.stream().anyMatch(Forwarding::open);
        }
    }

    /** A draft. */
    public record Notice(String language, String text) {}
}
