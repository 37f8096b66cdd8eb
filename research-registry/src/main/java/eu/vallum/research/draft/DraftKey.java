package eu.vallum.research.draft;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identity of a draft. Its id is chosen by the client, so it counts within the organisation only and tells nothing of others. */
@Embeddable
record DraftKey(UUID owner, UUID id) implements Serializable {}
