package eu.vallum.identity.directory;

/** The directory does not answer, or not as it should; worth trying again later. */
public final class DirectoryUnavailable extends RuntimeException {
    DirectoryUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
