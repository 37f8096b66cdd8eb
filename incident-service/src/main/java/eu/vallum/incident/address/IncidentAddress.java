package eu.vallum.incident.address;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where mail about an incident is sent.
 *
 * @param address absent where the platform reads no mail
 * @param version which one it is; 0 where there is none
 * @param madeBy who had the one before replaced; absent for the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentAddress(
        @Nullable String address,
        int version,
        @Nullable Instant madeAt,
        @Nullable String madeBy) {
    static final IncidentAddress NONE = new IncidentAddress(null, 0, null, null);
}
