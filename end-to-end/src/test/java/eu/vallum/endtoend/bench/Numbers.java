package eu.vallum.endtoend.bench;

import java.util.Arrays;
import java.util.Collection;

/** What is said of several measurements. */
final class Numbers {
    private Numbers() {}

    static double median(Collection<Double> values) {
        return percentile(values.stream().mapToDouble(v -> v).toArray(), 50);
    }

    static double least(Collection<Double> values) {
        return values.stream().mapToDouble(v -> v).min().orElseThrow();
    }

    /** The value that so many of a hundred do not exceed. */
    static double percentile(double[] values, double percent) {
        if (values.length == 0) throw new AssertionError("nothing was measured");
        var sorted = values.clone();
        Arrays.sort(sorted);
        var index = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)];
    }
}
