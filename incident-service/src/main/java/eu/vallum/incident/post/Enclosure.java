package eu.vallum.incident.post;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes what a kind of letter encloses at the moment it is sent: a secret, of which nothing but its digest is ever stored, or what may still be
 * told by then. A use case.
 */
public interface Enclosure {
    /** Of which letters. */
    String kind();

    /**
     * What is enclosed; an earlier secret, whose mail may have failed half-way, may be worth nothing from then on. Under {@code unsubscribe} the
     * address where the reader says what they want to be told.
     *
     * @return values for the template; empty when the letter has become pointless and is dropped
     */
    Optional<? extends Map<String, ?>> enclose(UUID about, String mailbox);

    /** The mail exchange took the letter. */
    default void sent(UUID about) {}

    /** It was given up to send it. */
    default void lost(UUID about) {}
}
