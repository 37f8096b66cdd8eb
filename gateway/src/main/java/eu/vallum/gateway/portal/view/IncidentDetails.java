package eu.vallum.gateway.portal.view;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One incident, as much of it as the reader may see; {@code withheld} names the rest. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record IncidentDetails(
        UUID id,
        String reference,
        String title,
        String summary,
        @Nullable String language,
        Entity entity,
        String sector,
        Instant awareAt,
        Instant receivedAt,
        @Nullable Person reporter,
        @Nullable String channel,
        @Nullable String receivedBy,
        @Nullable Officer officer,
        String severity,
        String suspectedMalicious,
        String crossBorder,
        List<String> affectedMemberStates,
        String tlp,
        @Nullable String pap,
        String status,
        List<OutsideReference> outsideReferences,
        boolean exercise,
        Organisation owner,
        long version,
        String access,
        List<Clock> clocks,
        int indicators,
        @Nullable ReceivedShare share,
        List<String> withheld,
        List<FieldLabel> fieldLabels,
        @Nullable Boolean held) {

    private static final List<String> LABELS = List.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");

    public IncidentDetails {
        fieldLabels = Objects.requireNonNullElse(fieldLabels, List.of());
    }

    /** Fields that are marked by themselves; to its owner without those that the incident's label has overtaken. */
    public List<FieldLabel> marks() {
        return fieldLabels.stream()
                .filter(one -> !ours() || LABELS.indexOf(one.tlp()) > LABELS.indexOf(tlp))
                .toList();
    }

    /** What a field is marked with by itself; null where it goes as the incident does. */
    public @Nullable String mark(String field) {
        return marks().stream()
                .filter(one -> one.field().equals(field))
                .map(FieldLabel::tlp)
                .findFirst()
                .orElse(null);
    }

    /** What others call it. */
    public record OutsideReference(String system, String value) {}

    /** True for its owner, who may share, assign and answer. */
    public boolean ours() {
        return "owner".equals(access);
    }

    /** Address of the incident, for who goes on with its deadlines; null for everybody else. */
    public @Nullable String workedOn(boolean authority) {
        return ours() && authority ? "/app/incidents/" + id : null;
    }

    /** What the entity owes. */
    public List<Clock> theirClocks() {
        return clocks.stream().filter(Clock::theirs).toList();
    }

    /** What the authority owes. */
    public List<Clock> authorityClocks() {
        return clocks.stream().filter(clock -> !clock.theirs()).toList();
    }

    /** Deadlines over which it was closed; they run again only when somebody says so. */
    public List<Clock> stoppedClocks() {
        return clocks.stream().filter(Clock::stopped).toList();
    }

    /** True while the authority has not answered the entity. */
    public boolean awaitsFeedback() {
        return ours()
                && authorityClocks().stream().anyMatch(clock -> "feedback".equals(clock.obligation()) && clock.open());
    }

    /** Whether the owner found the entity in its register. */
    public boolean entityConfirmed() {
        return Boolean.TRUE.equals(entity.confirmed());
    }

    /** Where questions to the entity go. */
    public String questionsPath() {
        return "/app/incidents/" + id + "/questions";
    }

    /** The entity's name, or its sector's place where the name is withheld. */
    public @Nullable String entityName() {
        return entity.name();
    }
}
