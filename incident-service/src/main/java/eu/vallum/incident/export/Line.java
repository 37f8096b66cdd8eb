package eu.vallum.incident.export;

import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.FieldLabel;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.pap.Pap;
import eu.vallum.incident.report.IncidentHead;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file says of one incident. */
record Line(
        IncidentHead head,
        String summary,
        Instant changedAt,
        @Nullable Pap pap,
        List<FieldLabel> fieldLabels) {

    /** What a field goes under. */
    Tlp labelOf(Field field) {
        return fieldLabels.stream()
                .filter(one -> one.field() == field && head.tlp().looserThan(one.tlp()))
                .map(FieldLabel::tlp)
                .findFirst()
                .orElse(head.tlp());
    }

    /** The strictest that anything of it is marked with. */
    Tlp strictest() {
        return Stream.concat(Stream.of(head.tlp()), fieldLabels.stream().map(FieldLabel::tlp))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
