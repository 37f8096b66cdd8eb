package eu.vallum.gateway.door.identity;

import eu.vallum.gateway.door.session.Session;
import eu.vallum.gateway.door.token.VerifiedToken;

/** Who sent a request. */
public sealed interface Who {
    /** A browser with a session. */
    record Person(Session session) implements Who {}

    /** A client with a token of its own; the header is passed on as it came. */
    record Client(VerifiedToken token, String header) implements Who {}

    /**
     * No credentials, or a cookie whose session is over.
     *
     * @param sessionEnded true when there was such a cookie
     */
    record Nobody(boolean sessionEnded) implements Who {}

    /** Credentials that are not taken; they never fall back to a cookie. */
    record Refused(String reason) implements Who {}

    /** Nothing can be known right now; the cookie stays. */
    record Unknown() implements Who {}
}
