package eu.vallum.gateway.portal.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident in a list. */
public record IncidentHead(
        UUID id,
        String reference,
        String title,
        Entity entity,
        String sector,
        Instant awareAt,
        Instant receivedAt,
        @Nullable Officer officer,
        String severity,
        String suspectedMalicious,
        String crossBorder,
        List<String> affectedMemberStates,
        String tlp,
        String status,
        boolean exercise,
        Organisation owner,
        long version,
        String access) {

    /** True when it is somebody else's and was shared with us. */
    public boolean received() {
        return "recipient".equals(access);
    }
}
