package eu.vallum.endtoend.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One of those that are compared: asks it the same request and counts the CPU time that its process spends on it. */
final class Side {
    private static final int CLIENTS = 32;
    private static final double SETTLED = 0.05;
    private static final int MOST_WARMING = 40;

    private final String name;
    private final long pid;
    private final URI address;
    private final byte[] request;
    private final List<Double> micros = new ArrayList<>();
    private final List<Double> perSecond = new ArrayList<>();

    Side(String name, long pid, URI address, byte[] request) {
        this.name = name;
        this.pid = pid;
        this.address = address;
        this.request = request;
    }

    /** Until three slices in a row were hardly cheaper than the best before; a busy machine makes single slices dear, so two don't do. */
    void warmUp() throws Exception {
        var best = Double.MAX_VALUE;
        var since = 0;
        for (var n = 0; n < MOST_WARMING && since < 3; n++) {
            var next = slice(Duration.ofSeconds(4));
            since = next < (1 - SETTLED) * best ? 0 : since + 1;
            best = Math.min(best, next);
        }
        perSecond.clear();
    }

    void measure(Duration time) throws Exception {
        micros.add(slice(time));
    }

    private double slice(Duration time) throws Exception {
        var before = Cpu.micros(pid);
        var done = Load.run(address, CLIENTS, time, 200, client -> () -> request);
        perSecond.add(done.perSecond());
        return (Cpu.micros(pid) - before) / done.requests();
    }

    /** Median of one client's requests, in milliseconds. */
    double alone(Duration time) throws Exception {
        return Numbers.percentile(
                Load.run(address, 1, time, 200, client -> () -> request).millis(), 50);
    }

    double median() {
        return Numbers.median(micros);
    }

    double least() {
        return Numbers.least(micros);
    }

    @Override
    public String toString() {
        return "%-22s %6.1f least %6.1f median µs CPU a request, best %,.0f requests/s"
                .formatted(
                        name,
                        least(),
                        median(),
                        perSecond.stream().mapToDouble(v -> v).max().orElse(0));
    }
}
