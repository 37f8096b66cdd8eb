package eu.vallum.incident.vocabulary;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Vocabularies were replaced, refused or taken away. They are the same for everybody, so nobody is told live. The key is the load. */
record VocabulariesLoaded(UUID vocabularies, int version, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.vocabularies-loaded.v1";
    }

    @Override
    public String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    public UUID key() {
        return vocabularies;
    }
}
