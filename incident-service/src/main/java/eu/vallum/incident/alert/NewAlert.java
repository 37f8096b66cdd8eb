package eu.vallum.incident.alert;

import eu.vallum.incident.regime.Wording;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert to be raised, unless there is one of this kind about this already.
 *
 * @param about the incident, share, deadline, question, or request or signal of blind correlation; for a gap an id made from when it begins
 * @param stage id of the obligation
 * @param label its name
 */
record NewAlert(
        UUID owner,
        AlertKind kind,
        UUID about,
        @Nullable UUID incident,
        @Nullable String reference,
        @Nullable String stage,
        @Nullable Wording label,
        @Nullable Instant dueAt) {

    static NewAlert of(UUID owner, AlertKind kind, UUID about, UUID incident, String reference) {
        return new NewAlert(owner, kind, about, incident, reference, null, null, null);
    }

    /** What belongs to no incident alone. */
    static NewAlert about(UUID owner, AlertKind kind, UUID about) {
        return new NewAlert(owner, kind, about, null, null, null, null, null);
    }

    NewAlert due(@Nullable Instant at) {
        return new NewAlert(owner, kind, about, incident, reference, stage, label, at);
    }
}
