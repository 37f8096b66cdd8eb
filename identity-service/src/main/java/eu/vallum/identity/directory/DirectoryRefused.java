package eu.vallum.identity.directory;

/** The directory understood and refused; trying the same again is of no use. */
public final class DirectoryRefused extends RuntimeException {
    private final int status;

    DirectoryRefused(String what, int status) {
        super(what + ": " + status);
        this.status = status;
    }

    /** Whether there is such a thing already. */
    boolean clash() {
        return status == 409;
    }

    /** Whether there is no such thing. */
    boolean unknown() {
        return status == 404;
    }
}
