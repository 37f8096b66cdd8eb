package eu.vallum.gateway.door.session;

/** The store of sessions, or Keycloak in the middle of a refresh, does not answer: nothing is known about the session. */
public final class StoreDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreDown(String what, Throwable cause) {
        super(what, cause, false, false);
    }
}
