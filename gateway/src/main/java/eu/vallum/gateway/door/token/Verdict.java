package eu.vallum.gateway.door.token;

/** What was found out about a token that came with a request. */
public sealed interface Verdict {
    /** Good until it expires. */
    record Good(VerifiedToken token) implements Verdict {}

    /** Not to be taken; the reason may be told. */
    record Bad(String reason) implements Verdict {}

    /** Keycloak's keys could not be read, so nothing is known. */
    record Unknown() implements Verdict {}
}
