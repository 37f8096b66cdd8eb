package eu.vallum.incident.timeline;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.id.UuidV7;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be written. Internal ones stay with the owner: what it does itself, and whom else it shares with.
 *
 * @param at when it happened
 */
public record NewEntry(
        UUID id,
        IncidentId incident,
        UUID owner,
        EntryKind kind,
        Instant at,
        boolean internal,
        @Nullable String by,
        @Nullable UUID organisation,
        @Nullable String subject,
        @Nullable Integer count,
        @Nullable String text) {

    public static NewEntry internal(IncidentId incident, UUID owner, EntryKind kind, Instant at) {
        return new NewEntry(UuidV7.next(), incident, owner, kind, at, true, null, null, null, null, null);
    }

    /** One that recipients see too. */
    public static NewEntry common(IncidentId incident, UUID owner, EntryKind kind, Instant at) {
        return new NewEntry(UuidV7.next(), incident, owner, kind, at, false, null, null, null, null, null);
    }

    public NewEntry by(@Nullable String name) {
        return new NewEntry(id, incident, owner, kind, at, internal, name, organisation, subject, count, text);
    }

    public NewEntry with(UUID other) {
        return new NewEntry(id, incident, owner, kind, at, internal, by, other, subject, count, text);
    }

    public NewEntry about(@Nullable String what) {
        return new NewEntry(id, incident, owner, kind, at, internal, by, organisation, what, count, text);
    }

    public NewEntry counting(int number) {
        return new NewEntry(id, incident, owner, kind, at, internal, by, organisation, subject, number, text);
    }

    public NewEntry saying(@Nullable String words) {
        return new NewEntry(id, incident, owner, kind, at, internal, by, organisation, subject, count, words);
    }
}
