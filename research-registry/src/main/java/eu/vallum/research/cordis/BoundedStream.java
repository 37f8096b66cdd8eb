package eu.vallum.research.cordis;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A member of an archive that may give so many bytes and no more; closing it closes the archive. */
class BoundedStream extends FilterInputStream {
    private final AutoCloseable archive;
    private long left;

    BoundedStream(InputStream in, long most, AutoCloseable archive) {
        super(in);
        this.left = most;
        this.archive = archive;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = super.read(into, offset, length);
        count(Math.max(0, n));
        return n;
    }

    /** Told of every byte that was read. */
    protected void spent(long bytes) {}

    private void count(int n) throws Uploads.TooMuch {
        left -= n;
        spent(n);
        if (left < 0) {
            throw new Uploads.TooMuch();
        }
    }

    @Override
    public void close() throws IOException {
        try (archive) {
            super.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
