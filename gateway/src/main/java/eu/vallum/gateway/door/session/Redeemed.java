package eu.vallum.gateway.door.session;

/** What became of a refresh token at Keycloak. */
sealed interface Redeemed {
    /** New tokens; the old refresh token is used up. */
    record Fresh(Tokens tokens) implements Redeemed {}

    /** Keycloak says that the session is over. */
    record Refused() implements Redeemed {}

    /** No answer that says either; the refresh token may or may not be used up. */
    record Unknown(Throwable cause) implements Redeemed {}
}
