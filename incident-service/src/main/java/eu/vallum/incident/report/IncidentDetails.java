package eu.vallum.incident.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.FieldLabel;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.ReceivedShare;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.clock.ClockView;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.pap.Pap;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One incident with everything its reader may see; {@code withheld} names the rest. {@code held} tells the owner that passing it on is held,
 * {@code language} what title and summary are written in, {@code pap} what may be done with its indicators, where somebody said it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentDetails(
        IncidentId id,
        String reference,
        String title,
        String summary,
        @Nullable String language,
        Entity entity,
        Sector sector,
        Instant awareAt,
        Instant receivedAt,
        @Nullable Reporter reporter,
        @Nullable Channel channel,
        @Nullable String receivedBy,
        @Nullable Officer officer,
        Severity severity,
        Answer suspectedMalicious,
        Answer crossBorder,
        List<String> affectedMemberStates,
        Tlp tlp,
        @Nullable Pap pap,
        String status,
        List<OutsideReference> outsideReferences,
        boolean exercise,
        Organisation owner,
        int version,
        Access access,
        List<ClockView> clocks,
        long indicators,
        @Nullable ReceivedShare share,
        List<Field> withheld,
        List<FieldLabel> fieldLabels,
        @Nullable Boolean held) {

    static IncidentDetails of(
            IncidentHead head,
            Stored stored,
            List<ClockView> clocks,
            long indicators,
            @Nullable ReceivedShare share,
            List<Field> withheld,
            List<FieldLabel> fieldLabels,
            boolean held,
            @Nullable String language,
            @Nullable Pap pap) {
        return new IncidentDetails(
                head.id(),
                head.reference(),
                head.title(),
                withheld.contains(Field.SUMMARY) ? "" : stored.summary(),
                language,
                head.entity(),
                head.sector(),
                head.awareAt(),
                head.receivedAt(),
                withheld.contains(Field.REPORTER) ? null : stored.reporter(),
                withheld.contains(Field.CHANNEL) ? null : stored.channel(),
                withheld.contains(Field.CHANNEL) ? null : stored.receivedBy(),
                head.officer(),
                head.severity(),
                head.suspectedMalicious(),
                head.crossBorder(),
                head.affectedMemberStates(),
                head.tlp(),
                pap,
                head.status(),
                withheld.contains(Field.OUTSIDE_REFERENCES) ? List.of() : stored.outsideReferences(),
                head.exercise(),
                head.owner(),
                head.version(),
                head.access(),
                clocks,
                indicators,
                share,
                withheld,
                fieldLabels,
                held ? Boolean.TRUE : null);
    }
}
