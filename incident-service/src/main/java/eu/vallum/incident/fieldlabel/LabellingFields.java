package eu.vallum.incident.fieldlabel;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.FieldLabel;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.fieldlabel.FieldLabelChange.Effect;
import eu.vallum.incident.fieldlabel.FieldLabels.Reader;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.redaction.Redactions;
import eu.vallum.incident.report.Touching;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Marks fields of an incident by themselves. With the commit whoever has it under a looser label does not see the field any more; the
 * database does that, and says it to them.
 */
@Singleton
public class LabellingFields {
    private final Gate gate;
    private final IncidentAccess access;
    private final FieldLabels labels;
    private final Redactions redactions;
    private final Directory directory;
    private final Touching touching;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    LabellingFields(
            Gate gate,
            IncidentAccess access,
            FieldLabels labels,
            Redactions redactions,
            Directory directory,
            Touching touching,
            Timeline timeline,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.labels = labels;
        this.redactions = redactions;
        this.directory = directory;
        this.touching = touching;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<FieldLabelChange> preview(IncidentId id, List<FieldLabel> wanted) {
        return gate.owning(access::mayShare, id, "field-label.preview", (actor, seen) -> {
            var wrong = wrong(seen, wanted);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            audit.allowed("field-label.preview", "incident", List.of(id.value()), "owner");
            return Outcome.done(change(seen, seen.version(), wanted));
        });
    }

    /** @param version the version the caller saw */
    @Transactional
    public Outcome<FieldLabelChange> keep(IncidentId id, KeepFieldLabels request, int version) {
        return gate.owning(access::mayShare, id, "field-label.keep", (actor, seen) -> {
            var wrong = wrong(seen, request.fields());
            if (wrong.isPresent()) {
                return wrong.get();
            }
            return touching.locked(seen) == version
                    ? Outcome.done(keep(actor, seen, request))
                    : Outcome.refused(CommonProblem.PRECONDITION, "Read the incident again and repeat your change.");
        });
    }

    private FieldLabelChange keep(Actor actor, Seen seen, KeepFieldLabels request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var change = change(seen, seen.version(), request.fields());
        var after = byField(request.fields());
        var moved = Arrays.stream(Field.values())
                .filter(field -> seen.labelOf(field) != after.getOrDefault(field, Tlp.CLEAR))
                .map(field -> new FieldLabel(field, after.getOrDefault(field, Tlp.CLEAR)))
                .toList();
        if (!moved.isEmpty()) {
            labels.keep(seen, moved, actor.name(), now);
        }
        int version = touching.change(seen, now);
        timeline.add(
                moved.stream()
                        .map(one -> NewEntry.internal(seen.incident(), seen.owner(), EntryKind.FIELD_LABELLED, now)
                                .by(actor.name())
                                .about(one.field().path() + " " + one.tlp().label())
                                .saying(request.reason()))
                        .toList(),
                now);
        redactions.tell(
                seen,
                version,
                change.readers().stream()
                        .filter(one -> !one.loses().isEmpty() || !one.gains().isEmpty())
                        .map(one -> one.recipient().id())
                        .toList(),
                now);
        audit.allowed("field-label.keep", "incident", List.of(seen.incident().value()), "owner");
        return new FieldLabelChange(version, change.fields(), change.readers());
    }

    /** What contradicts itself, or the incident's label. A mark that stood before the incident's label overtook it may stay. */
    private static Optional<Outcome<FieldLabelChange>> wrong(Seen seen, List<FieldLabel> wanted) {
        if (wanted.stream().anyMatch(one -> !Field.REDACTABLE.contains(one.field()))) {
            return Optional.of(
                    Outcome.invalid("/fields", "NotRedactable", "Name fields that can be withheld from a recipient."));
        }
        if (wanted.stream().map(FieldLabel::field).distinct().count() < wanted.size()) {
            return Optional.of(Outcome.invalid("/fields", "Repeated", "Name each field once."));
        }
        return wanted.stream()
                        .allMatch(one -> seen.tlp().looserThan(one.tlp()) || seen.labelOf(one.field()) == one.tlp())
                ? Optional.empty()
                : Optional.of(Outcome.invalid(
                        "/fields",
                        "NotStricter",
                        "Choose a label that is stricter than the incident's, or leave the field out."));
    }

    private FieldLabelChange change(Seen seen, int version, List<FieldLabel> wanted) {
        var after = byField(wanted);
        var readers = labels.readers(seen.incident());
        var names = directory.named(readers.stream().map(Reader::recipient));
        return new FieldLabelChange(
                version,
                after.entrySet().stream()
                        .map(one -> new FieldLabel(one.getKey(), one.getValue()))
                        .toList(),
                readers.stream()
                        .map(reader -> new Effect(
                                Objects.requireNonNull(names.get(reader.recipient())),
                                reader.loosest(),
                                moved(reader, seen, after, (before, then) -> before && !then),
                                moved(reader, seen, after, (before, then) -> !before && then)))
                        .toList());
    }

    private static List<Field> moved(
            Reader reader, Seen seen, Map<Field, Tlp> after, BiPredicate<Boolean, Boolean> how) {
        return Field.REDACTABLE.stream()
                .filter(field ->
                        field.seenUnder(reader.loosest()) && !reader.withheld().contains(field))
                .filter(field -> how.test(
                        !reader.loosest().looserThan(seen.labelOf(field)),
                        !reader.loosest().looserThan(after.getOrDefault(field, Tlp.CLEAR))))
                .toList();
    }

    private static Map<Field, Tlp> byField(List<FieldLabel> labels) {
        var all = new EnumMap<Field, Tlp>(Field.class);
        labels.forEach(one -> all.put(one.field(), one.tlp()));
        return all;
    }
}
