package eu.vallum.incident.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows who would see what, by the same rules that sharing itself runs. Changes nothing. */
@Singleton
class PreviewingShare {
    /** What each recipient would see. */
    record SharePreview(
            Tlp tlp,
            String mayPassOn,
            List<Recipient> recipients,
            List<Shown> fields,
            Shares.Indicators indicators,
            List<Organisation> alreadySharedWith) {}

    /** One recipient, and why it could not be given it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recipient(Organisation organisation, @Nullable String refusal) {}

    /** One field, and why it stays back. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(Field field, boolean seen, @Nullable String reason) {
        static Shown under(Seen seen, Tlp label, List<Field> redacted, Field field) {
            if (!field.seenUnder(label)) {
                return new Shown(field, false, field.internal() ? "internal" : "tlp");
            }
            if (!seen.lets(field, label)) {
                return new Shown(field, false, "field-tlp");
            }
            return redacted.contains(field) ? new Shown(field, false, "redacted") : new Shown(field, true, null);
        }
    }

    private final Gate gate;
    private final IncidentAccess access;
    private final Shares shares;
    private final Directory directory;
    private final Naming naming;
    private final Audit audit;

    PreviewingShare(Gate gate, IncidentAccess access, Shares shares, Directory directory, Naming naming, Audit audit) {
        this.gate = gate;
        this.access = access;
        this.shares = shares;
        this.directory = directory;
        this.naming = naming;
        this.audit = audit;
    }

    @Transactional
    Outcome<SharePreview> preview(IncidentId id, PreviewShare request) {
        return gate.owning(access::mayShare, id, "incident.share-preview", (actor, seen) -> {
            audit.allowed("incident.share-preview", "incident", List.of(id.value()), "owner");
            return Outcome.done(preview(seen, request));
        });
    }

    private SharePreview preview(Seen seen, PreviewShare request) {
        var named = request.persons();
        var label = SharingRules.label(request.tlp(), seen.tlp(), named != null).orElse(null);
        var known = directory.canReceive(request.recipients());
        var names = directory.named(request.recipients().stream());
        var have = named == null ? shares.recipients(seen.incident()) : shares.holders(seen.incident());
        var held = shares.held(seen.incident(), request.recipients());
        var recipients = request.recipients().stream()
                .distinct()
                .map(id -> new Recipient(
                        Objects.requireNonNull(names.get(id)),
                        refusal(
                                label,
                                SharingRules.recipient(
                                        known.containsKey(id) && !id.equals(seen.owner()), have.contains(id)),
                                named == null ? Optional.empty() : naming.refusal(id, named),
                                held.contains(id))))
                .toList();
        return new SharePreview(
                request.tlp(),
                request.tlp().mayPassOn(),
                recipients,
                Arrays.stream(Field.values())
                        .map(field -> Shown.under(seen, request.tlp(), request.redacted(), field))
                        .toList(),
                shares.indicators(seen.incident()),
                List.copyOf(directory.named(have.stream()).values()));
    }

    private static @Nullable String refusal(
            @Nullable IncidentProblem label,
            Optional<IncidentProblem> recipient,
            Optional<IncidentProblem> person,
            boolean held) {
        return Stream.of(
                        Optional.ofNullable(label),
                        recipient,
                        person,
                        held ? Optional.of(IncidentProblem.HELD) : Optional.<IncidentProblem>empty())
                .flatMap(Optional::stream)
                .findFirst()
                .map(IncidentProblem::slug)
                .orElse(null);
    }
}
