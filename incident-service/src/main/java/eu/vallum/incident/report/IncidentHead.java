package eu.vallum.incident.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Organisation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentHead(
        IncidentId id,
        String reference,
        String title,
        Entity entity,
        Sector sector,
        Instant awareAt,
        Instant receivedAt,
        @Nullable Officer officer,
        Severity severity,
        Answer suspectedMalicious,
        Answer crossBorder,
        List<String> affectedMemberStates,
        Tlp tlp,
        String status,
        boolean exercise,
        Organisation owner,
        int version,
        Access access) {}
