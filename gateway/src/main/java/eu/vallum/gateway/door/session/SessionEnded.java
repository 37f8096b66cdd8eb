package eu.vallum.gateway.door.session;

/**
 * A session ended, here or on another replica: whatever is open for it must go. May be told more than once.
 *
 * @param sid Keycloak's id of the sign-in
 * @param forGood whether Keycloak ended the sign-in itself; otherwise a browser's row is gone, and the same sign-in may open another
 */
public record SessionEnded(String sid, boolean forGood) {}
