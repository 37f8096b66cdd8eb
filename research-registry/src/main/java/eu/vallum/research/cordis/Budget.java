package eu.vallum.research.cordis;

import java.io.InputStream;

/** What all files of an import may give together while they are looked through, in bytes. Once it is overdrawn nothing more is read. */
final class Budget {
    private long left;

    Budget(long bytes) {
        left = bytes;
    }

    /** The same stream, on this account. */
    InputStream on(InputStream in) {
        return new BoundedStream(in, left, () -> {}) {
            @Override
            protected void spent(long bytes) {
                left -= bytes;
            }
        };
    }
}
