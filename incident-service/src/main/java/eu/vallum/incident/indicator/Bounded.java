package eu.vallum.incident.indicator;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to go on beyond a length; whoever sends more is stopped there, not after it is all in memory. */
public final class Bounded extends FilterInputStream {
    private long left;

    public Bounded(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    /** There was more than allowed. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int n = super.read(into, from, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int n) throws IOException {
        left -= n;
        if (left < 0) {
            throw new TooLong();
        }
    }
}
