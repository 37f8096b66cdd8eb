package eu.vallum.endtoend.bench;

import java.io.PrintStream;
import java.util.List;

/**
 * How the time of a row grows with the table, by what was measured while it grew: a constant and a part for each doubling, as an index gives
 * it, fitted by least squares. What it says of a larger table is extrapolated, and no better than the index keeps fitting into memory.
 *
 * @param base seconds of a row in a table of one
 * @param doubling seconds more for each doubling; below nought where the rounds became faster
 */
record Growth(double base, double doubling, List<Double> rates, int step) {
    private static final int[] SHOWN = {1_000_000, 2_000_000, 5_000_000, 10_000_000};

    /**
     * @param rates rows a second, round by round
     * @param step rows by which the table grows in a round
     */
    static Growth of(List<Double> rates, int step) {
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        int n = rates.size();
        for (int i = 0; i < n; i++) {
            double at = doublings((i + 0.5) * step);
            double took = 1 / rates.get(i);
            x += at;
            y += took;
            xx += at * at;
            xy += at * took;
        }
        double doubling = (n * xy - x * y) / (n * xx - x * x);
        return new Growth((y - doubling * x) / n, doubling, List.copyOf(rates), step);
    }

    /** Rows a second into a table of that many, no faster than the slowest round that was measured. */
    double at(double rows) {
        double slowest = rates.stream().mapToDouble(rate -> rate).min().orElseThrow();
        return Math.min(slowest, 1 / (base + doubling * doublings(rows)));
    }

    /** Prints what was measured and what follows for larger tables. */
    void show(PrintStream out) {
        for (int i = 0; i < rates.size(); i++) {
            out.printf("rows %,12.0f: %.0f/s measured%n", (i + 0.5) * step, rates.get(i));
        }
        for (int rows : SHOWN) {
            out.printf("rows %,12d: %.0f/s extrapolated%n", rows, at(rows));
        }
    }

    private static double doublings(double rows) {
        return Math.log(rows) / Math.log(2);
    }
}
