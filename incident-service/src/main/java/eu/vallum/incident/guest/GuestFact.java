package eu.vallum.incident.guest;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Facts about a guest, for the owner alone; the key is its incident. */
sealed interface GuestFact extends DomainEvent {
    UUID incident();

    @Override
    default String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    default UUID key() {
        return incident();
    }

    /** It came in with link and code. */
    record GuestEntered(UUID incident, UUID guest, UUID owner, List<UUID> readers, int version, Instant at)
            implements GuestFact {
        @Override
        public String type() {
            return "eu.vallum.incident.guest-entered.v1";
        }
    }

    /** Wrong codes were entered with its link, which opens nothing any more. */
    record GuestLocked(UUID incident, UUID guest, UUID owner, List<UUID> readers, int version, Instant at)
            implements GuestFact {
        @Override
        public String type() {
            return "eu.vallum.incident.guest-locked.v1";
        }
    }
}
