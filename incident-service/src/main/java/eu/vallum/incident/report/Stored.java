package eu.vallum.incident.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of an incident with the audience row it is seen by, before anything is withheld. */
record Stored(
        Seen seen,
        String title,
        String summary,
        @Nullable UUID entityId,
        String entityName,
        String entityState,
        Sector sector,
        Instant awareAt,
        Instant receivedAt,
        Severity severity,
        Answer malicious,
        Answer crossBorder,
        List<String> affected,
        String status,
        boolean exercise,
        @Nullable Reporter reporter,
        @Nullable Channel channel,
        @Nullable String receivedBy,
        @Nullable Officer officer,
        List<OutsideReference> outsideReferences) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static final String FROM = "select " + Seen.COLUMNS + """
            , i.title, i.summary, i.entity_id, i.entity_name, i.entity_state, i.sector, i.aware_at, i.received_at, i.severity,
            i.malicious, i.cross_border, i.affected, i.status, i.exercise, n.reporter_name, n.reporter_contact, n.channel, n.received_by,
            n.officer_subject, n.officer_name, n.outside_references::text as outside_references
            from audience a join incident_seen i on i.id = a.incident left join incident_internal n on n.incident = a.incident
            """;

    static Stored of(Row row) {
        var channel = row.textOrNull("channel");
        return new Stored(
                Seen.of(row),
                row.text("title"),
                row.text("summary"),
                row.uuidOrNull("entity_id"),
                row.text("entity_name"),
                row.text("entity_state"),
                Sector.of(row.text("sector")),
                row.instant("aware_at"),
                row.instant("received_at"),
                Severity.of(row.text("severity")),
                Answer.of(row.text("malicious")),
                Answer.of(row.text("cross_border")),
                row.texts("affected"),
                row.text("status"),
                row.flag("exercise"),
                reporter(row),
                channel == null ? null : Channel.of(channel),
                row.textOrNull("received_by"),
                officer(row),
                references(row.textOrNull("outside_references")));
    }

    private static @Nullable Reporter reporter(Row row) {
        var name = row.textOrNull("reporter_name");
        return name == null ? null : new Reporter(name, row.textOrNull("reporter_contact"));
    }

    private static @Nullable Officer officer(Row row) {
        var subject = row.textOrNull("officer_subject");
        return subject == null ? null : new Officer(subject, row.textOrNull("officer_name"));
    }

    private static List<OutsideReference> references(@Nullable String json) {
        try {
            return json == null ? List.of() : JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String references(List<OutsideReference> references) {
        try {
            return JSON.writeValueAsString(references);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same row as it would be read through a share. */
    Stored as(UUID recipient, Tlp label, Set<Field> withheld) {
        return new Stored(
                seen.as(recipient, label, withheld),
                title,
                summary,
                entityId,
                entityName,
                entityState,
                sector,
                awareAt,
                receivedAt,
                severity,
                malicious,
                crossBorder,
                affected,
                status,
                exercise,
                reporter,
                channel,
                receivedBy,
                officer,
                outsideReferences);
    }

    Entity entity() {
        return Entity.named(entityId, entityName, sector, entityState);
    }
}
