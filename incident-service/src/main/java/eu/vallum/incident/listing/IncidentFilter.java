package eu.vallum.incident.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are wanted: a {@code @BeanParam}, and the same as an object in bodies. Values of one field are alternatives, fields add
 * up. Times are RFC 3339; {@code …From} counts in, {@code …To} does not.
 *
 * @param q words that all occur, each at least as a beginning, in what the caller sees of title, summary, entity, facts and references, and of
 *     what was written about the incident
 * @param reference a whole reference, ours or one kept with the incident
 * @param officer a subject, {@code me} or {@code none}
 * @param entity of the caller's register, or as shared
 * @param exercise exercises only; else real incidents only
 */
@NothingElse
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record IncidentFilter(
        @QueryParam("q") @Size(max = 300) @Nullable String q,
        @QueryParam("reference") @Size(max = 300) @Nullable String reference,
        @QueryParam("status") @Size(max = 10) @Nullable List<@NotNull String> status,
        @QueryParam("severity") @Size(max = 10) @Nullable List<@NotNull String> severity,
        @QueryParam("sector") @Size(max = 30) @Nullable List<@NotNull String> sector,
        @QueryParam("access") @Size(max = 2) @Nullable List<@NotNull String> access,
        @QueryParam("officer") @Size(max = 20) @Nullable List<@NotNull String> officer,
        @QueryParam("overdue") @Size(max = 2) @Nullable List<@NotNull String> overdue,
        @QueryParam("crossBorder") @Size(max = 3) @Nullable List<@NotNull String> crossBorder,

        @QueryParam("suspectedMalicious") @Size(max = 3) @Nullable List<@NotNull String> suspectedMalicious,

        @QueryParam("tlp") @Size(max = 5) @Nullable List<@NotNull String> tlp,
        @QueryParam("memberState") @Size(max = 30) @Nullable List<@NotNull String> memberState,
        @QueryParam("affected") @Size(max = 30) @Nullable List<@NotNull String> affected,
        @QueryParam("regime") @Size(max = 20) @Nullable List<@NotNull String> regime,
        @QueryParam("pap") @Size(max = 4) @Nullable List<@NotNull String> pap,
        @QueryParam("channel") @Size(max = 10) @Nullable List<@NotNull String> channel,
        @QueryParam("overdueBy") @Size(max = 2) @Nullable List<@NotNull String> overdueBy,
        @QueryParam("has") @Size(max = 2) @Nullable List<@NotNull String> has,
        @QueryParam("owner") @Size(max = 30) @Nullable List<@NotNull String> owner,

        @QueryParam("entity") @Pattern(regexp = ID) @Nullable String entity,

        @QueryParam("receivedFrom") @Pattern(regexp = TIME) @Nullable String receivedFrom,

        @QueryParam("receivedTo") @Pattern(regexp = TIME) @Nullable String receivedTo,

        @QueryParam("awareFrom") @Pattern(regexp = TIME) @Nullable String awareFrom,

        @QueryParam("awareTo") @Pattern(regexp = TIME) @Nullable String awareTo,

        @QueryParam("changedFrom") @Pattern(regexp = TIME) @Nullable String changedFrom,

        @QueryParam("changedTo") @Pattern(regexp = TIME) @Nullable String changedTo,

        @QueryParam("exercise") @Nullable Boolean exercise) {
    static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    static final String TIME =
            "20\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?Z";

    /** Values wanted of a field; empty when it may be any. */
    List<String> of(Facet facet) {
        var wanted = switch (facet) {
            case STATUS -> status;
            case SEVERITY -> severity;
            case SECTOR -> sector;
            case ACCESS -> access;
            case OFFICER -> officer;
            case OVERDUE -> overdue;
            case CROSS_BORDER -> crossBorder;
            case SUSPECTED_MALICIOUS -> suspectedMalicious;
            case TLP -> tlp;
            case MEMBER_STATE -> memberState;
            case AFFECTED -> affected;
            case REGIME -> regime;
            case PAP -> pap;
            case CHANNEL -> channel;
            case OVERDUE_BY -> overdueBy;
            case HAS -> has;
            case OWNER -> owner;
        };
        return wanted == null ? List.of() : wanted;
    }

    /** The same for one officer. */
    IncidentFilter byOfficer(String one) {
        return worked(one, status);
    }

    /** The same for what nobody works on. Of what is closed nobody has to, unless it is asked for. */
    IncidentFilter waiting() {
        return worked("none", status == null || status.isEmpty() ? List.of("open") : status);
    }

    /** The same whatever the entity. */
    IncidentFilter ofAnyEntity() {
        return new IncidentFilter(
                q,
                reference,
                status,
                severity,
                sector,
                access,
                officer,
                overdue,
                crossBorder,
                suspectedMalicious,
                tlp,
                memberState,
                affected,
                regime,
                pap,
                channel,
                overdueBy,
                has,
                owner,
                null,
                receivedFrom,
                receivedTo,
                awareFrom,
                awareTo,
                changedFrom,
                changedTo,
                exercise);
    }

    private IncidentFilter worked(String one, @Nullable List<String> status) {
        return new IncidentFilter(
                q,
                reference,
                status,
                severity,
                sector,
                access,
                List.of(one),
                overdue,
                crossBorder,
                suspectedMalicious,
                tlp,
                memberState,
                affected,
                regime,
                pap,
                channel,
                overdueBy,
                has,
                owner,
                entity,
                receivedFrom,
                receivedTo,
                awareFrom,
                awareTo,
                changedFrom,
                changedTo,
                exercise);
    }

    boolean exercises() {
        return Boolean.TRUE.equals(exercise);
    }
}
