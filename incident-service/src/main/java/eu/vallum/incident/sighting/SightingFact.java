package eu.vallum.incident.sighting;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Facts about requests for sightings; {@code recipient} has the incident by a share of the owner's. The key is the incident. */
sealed interface SightingFact extends DomainEvent {
    UUID incident();

    @Override
    default String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    default UUID key() {
        return incident();
    }

    /** One of the two asks the other. */
    record SightingRequested(UUID incident, UUID sighting, UUID owner, UUID recipient, int version, Instant at)
            implements SightingFact {
        @Override
        public String type() {
            return "eu.vallum.incident.sighting-requested.v1";
        }
    }

    /** Whoever asked wants no answer any more; of what was answered before, answers stay. */
    record SightingEnded(UUID incident, UUID sighting, UUID owner, UUID recipient, int version, Instant at)
            implements SightingFact {
        @Override
        public String type() {
            return "eu.vallum.incident.sighting-ended.v1";
        }
    }

    /** Some or all of it was answered, or answers were corrected. */
    record SightingAnswered(UUID incident, UUID sighting, UUID owner, UUID recipient, int version, Instant at)
            implements SightingFact {
        @Override
        public String type() {
            return "eu.vallum.incident.sighting-answered.v1";
        }
    }
}
