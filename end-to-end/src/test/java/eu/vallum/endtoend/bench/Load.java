package eu.vallum.endtoend.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** A closed loop: so many clients, each sending its next request when the last one is answered. */
final class Load {
    private Load() {}

    /**
     * @param millis of each request, from first byte out to last byte in
     * @param seconds from the first request to the last answer
     */
    record Done(double[] millis, double seconds) {
        int requests() {
            return millis.length;
        }

        double perSecond() {
            return millis.length / seconds;
        }
    }

    /**
     * @param requests for each client what it sends next
     * @throws AssertionError at any answer but this status
     */
    static Done run(URI address, int clients, Duration time, int status, IntFunction<Supplier<byte[]>> requests)
            throws InterruptedException, ExecutionException {
        var until = System.nanoTime() + time.toNanos();
        var begin = System.nanoTime();
        var work = new ArrayList<Callable<double[]>>();
        for (var client = 0; client < clients; client++) {
            var next = requests.apply(client);
            work.add(() -> loop(address, until, status, next));
        }
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<double[]> all = new ArrayList<>();
            for (var done : threads.invokeAll(work)) all.add(done.get());
            var seconds = (System.nanoTime() - begin) / 1e9;
            var millis = all.stream().flatMapToDouble(DoubleStream::of).toArray();
            return new Done(millis, seconds);
        }
    }

    private static double[] loop(URI address, long until, int status, Supplier<byte[]> next) throws IOException {
        var millis = new double[1024];
        var count = 0;
        try (var connection = new KeptAlive(address)) {
            for (var at = System.nanoTime(); at < until; ) {
                var answer = connection.exchange(next.get());
                if (answer != status) throw new AssertionError("%s answered %d".formatted(address, answer));
                var now = System.nanoTime();
                if (count == millis.length) millis = Arrays.copyOf(millis, 2 * count);
                millis[count++] = (now - at) / 1e6;
                at = now;
            }
        }
        return Arrays.copyOf(millis, count);
    }
}
