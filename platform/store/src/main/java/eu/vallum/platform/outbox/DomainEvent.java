package eu.vallum.platform.outbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * A fact, as an event record. Its own components are the data on the wire: ids, version, times; never text, indicator values or personal
 * data, because a topic knows no marking and cannot be taken back.
 */
public interface DomainEvent {
    /** CloudEvents type, for example {@code eu.vallum.incident.incident-filed.v1}; its schema is {@code incident-filed.v1.json}. */
    @JsonIgnore
    String type();

    /** Topic, for example {@code vallum.incident.incident.v1}. */
    @JsonIgnore
    String topic();

    /** Id of the aggregate; events of one key keep their order. */
    @JsonIgnore
    UUID key();

    /** Version of the aggregate after the fact; listeners compare it, since a batch may be sent twice. */
    int version();
}
