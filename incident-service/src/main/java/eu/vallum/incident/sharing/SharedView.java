package eu.vallum.incident.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.ReceivedShare;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.report.Entity;
import eu.vallum.incident.report.Sector;
import eu.vallum.incident.report.Severity;
import eu.vallum.platform.page.Cursor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A share in its recipient's list. */
public record SharedView(ReceivedShare share, Organisation owner, Of incident) {
    /** The incident, briefly; of a withdrawn one only id and reference are left. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Of(
            IncidentId id,
            String reference,
            @Nullable String title,
            @Nullable Entity entity,
            @Nullable Sector sector,
            @Nullable Severity severity,
            @Nullable Instant receivedAt,
            boolean exercise) {}

    Cursor cursor() {
        var over = share.withdrawnAt();
        return new Cursor(over == null ? share.sharedAt() : over, share.id());
    }
}
