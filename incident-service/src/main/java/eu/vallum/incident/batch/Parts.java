package eu.vallum.incident.batch;

import eu.vallum.incident.batch.Batches.Due;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Optional;

/** The parts of a file as one stream; one of them in memory at a time. */
final class Parts implements Enumeration<InputStream> {
    private final Due due;
    private final TakingStep taking;
    private int number;
    private Optional<byte[]> next;

    private Parts(Due due, TakingStep taking) {
        this.due = due;
        this.taking = taking;
        this.next = taking.part(due, 0);
    }

    static Content of(Due due, TakingStep taking) {
        return () -> new SequenceInputStream(new Parts(due, taking));
    }

    @Override
    public boolean hasMoreElements() {
        return next.isPresent();
    }

    @Override
    public InputStream nextElement() {
        var part = next.orElseThrow();
        next = taking.part(due, ++number);
        return new ByteArrayInputStream(part);
    }
}
