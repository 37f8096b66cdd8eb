package eu.vallum.incident.post;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes the secret of a kind of letter at the moment it is sent, so that nothing but its digest is ever stored. A use case. */
public interface Enclosure {
    /** Of which letters. */
    String kind();

    /**
     * A new secret; an earlier one, whose mail may have failed half-way, may be worth nothing from then on.
     *
     * @return values for the template; empty when the letter has become pointless and is dropped
     */
    Optional<Map<String, String>> enclose(UUID about, String mailbox);

    /** The mail exchange took the letter. */
    default void sent(UUID about) {}

    /** It was given up to send it. */
    default void lost(UUID about) {}
}
