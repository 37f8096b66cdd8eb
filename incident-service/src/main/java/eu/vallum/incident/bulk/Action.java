package eu.vallum.incident.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.group.ShareWithGroup;
import eu.vallum.incident.problem.NothingElse;
import eu.vallum.incident.report.Officer;
import eu.vallum.incident.sharing.Basis;
import eu.vallum.incident.sharing.ShareIncident;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done to each of many incidents. */
public sealed interface Action {
    /** Its name, as it is stored. */
    default String code() {
        return switch (this) {
            case Assign assign -> "assign";
            case Close close -> "close";
            case Reopen reopen -> "reopen";
            case Share share -> "share";
            case Withdraw withdraw -> "withdraw";
        };
    }

    /** Whether it needs the power to give incidents to others. */
    default boolean shares() {
        return this instanceof Share || this instanceof Withdraw;
    }

    static Class<? extends Action> type(String code) {
        return switch (code) {
            case "assign" -> Assign.class;
            case "close" -> Close.class;
            case "reopen" -> Reopen.class;
            case "share" -> Share.class;
            case "withdraw" -> Withdraw.class;
            default -> throw new IllegalArgumentException(code);
        };
    }

    /** @param officer null takes the officer away */
    @NothingElse
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assign(@Valid @Nullable Officer officer) implements Action {}

    /** @param reason recipients read it */
    @NothingElse
    record Close(@NotBlank @Size(max = 2_000) String reason) implements Action {}

    /**
     * @param reason recipients read it
     * @param deadlines whether those that closing stopped run again
     */
    @NothingElse
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reopen(
            @NotBlank @Size(max = 2_000) String reason,
            @Nullable Boolean deadlines) implements Action {
        boolean resumes() {
            return Boolean.TRUE.equals(deadlines);
        }
    }

    /** With some organisations, or with a group; never with named persons alone, whom one incident is for. */
    @NothingElse
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Share(
            @Size(min = 1, max = 60) @Nullable List<@NotNull UUID> recipients,
            @Nullable UUID group,
            @NotNull Tlp tlp,
            @NotNull Basis basis,
            @Size(max = 2_000) @Nullable String scopeNote,
            @Nullable Instant expiresAt)
            implements Action {
        ShareIncident with(List<UUID> organisations) {
            return new ShareIncident(organisations, tlp, basis, scopeNote, expiresAt);
        }

        ShareWithGroup with(UUID some) {
            return new ShareWithGroup(some, tlp, basis, scopeNote, expiresAt, null);
        }
    }

    /**
     * From some organisations, from a group, or from everybody when it names none.
     *
     * @param reason recipients read it
     */
    @NothingElse
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withdraw(
            @Size(min = 1, max = 60) @Nullable List<@NotNull UUID> recipients,
            @Nullable UUID group,
            @NotBlank @Size(max = 1_000) String reason)
            implements Action {}
}
