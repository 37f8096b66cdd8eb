package eu.vallum.incident.statistics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.ExpressionsBasedModel;

/**
 * Withholds every count between 0 and a threshold, totals included, and as many other cells as it takes so that nobody who knows all that
 * is published can place such a count within a range narrower than the threshold. What else is withheld is chosen greedily, always in the
 * same way: from the same row or column, the smallest count first, then zeros, then totals. Each step is audited by {@link Attacker};
 * withholding more only widens ranges, so a cell that was found safe stays safe. When all is withheld nothing can be computed, so it ends.
 *
 * <p>Where figures of the same kind were published before, whoever compares must not see a small change either: a cell that differs from
 * what was last told of it by less than the threshold is withheld in the same way as a small count.
 */
public final class Protection {
    /** The smallest threshold that is taken. */
    public static final int LEAST = 5;

    private final Counts counts;
    private final Shape shape;
    private final int threshold;
    private final @Nullable Figures before;
    private final List<Sum> sums;
    private final BitSet withheld = new BitSet();
    /** Smallest and largest value of each cell in any table found so far that agrees with what is published. */
    private final double[] smallest;

    private final double[] largest;

    private Protection(Counts counts, int threshold, @Nullable Figures before) {
        this.counts = counts;
        this.before = before;
        this.shape = counts.shape();
        this.threshold = threshold;
        this.sums = shape.sums();
        this.smallest =
                counts.values().stream().mapToDouble(Integer::doubleValue).toArray();
        this.largest = smallest.clone();
    }

    /**
     * What may be published.
     *
     * @param threshold the smallest count that may be told, at least {@link #LEAST}
     */
    public static Figures protect(Counts counts, int threshold) {
        return protect(counts, threshold, null);
    }

    /**
     * What may be published after other figures of the same shape.
     *
     * @param threshold the smallest count, and the smallest change, that may be told, at least {@link #LEAST}
     * @param before what was last told of each cell; null where it was never told
     */
    public static Figures protect(Counts counts, int threshold, @Nullable Figures before) {
        if (threshold < LEAST) {
            throw new IllegalArgumentException("threshold below " + LEAST);
        }
        return new Protection(counts, threshold, before).protect();
    }

    /** Whether a count must be withheld for itself. */
    public static boolean small(int count, int threshold) {
        return count > 0 && count < threshold;
    }

    private Figures protect() {
        var primary = IntStream.range(0, shape.size())
                .filter(cell -> small(value(cell), threshold) || changedLittle(cell))
                .toArray();
        IntStream.of(primary).forEach(withheld::set);
        closeLone();
        for (int cell : primary) {
            while (!wide(cell)) {
                withhold(near(cell));
                closeLone();
            }
        }
        return figures();
    }

    private boolean changedLittle(int cell) {
        var told = before == null ? null : before.at(cell);
        return told != null && small(Math.abs(value(cell) - told), threshold);
    }

    /** A sum with one withheld cell tells it to whoever can subtract; another cell of it goes too. */
    private void closeLone() {
        for (var lone = lone(); lone != null; lone = lone()) {
            withhold(lone.cells().filter(cell -> !withheld.get(cell)).boxed().toList());
        }
    }

    private @Nullable Sum lone() {
        return sums.stream()
                .filter(sum -> sum.cells().filter(withheld::get).count() == 1)
                .findFirst()
                .orElse(null);
    }

    private void withhold(List<Integer> candidates) {
        withheld.set(candidates.stream().min(order()).orElseThrow());
    }

    private Comparator<Integer> order() {
        return Comparator.<Integer>comparingInt(this::rank)
                .thenComparing(
                        Comparator.<Integer>comparingLong(this::withheldBeside).reversed())
                .thenComparingInt(this::value)
                .thenComparingInt(cell -> cell);
    }

    private int rank(int cell) {
        if (sums.stream().anyMatch(sum -> sum.total() == cell)) {
            return 2;
        }
        return value(cell) == 0 ? 1 : 0;
    }

    private long withheldBeside(int cell) {
        return sums.stream()
                .filter(sum -> sum.cells().anyMatch(c -> c == cell))
                .filter(sum -> sum.cells().anyMatch(withheld::get))
                .count();
    }

    /** Published cells of the same row or column; when there are none, those next to any withheld cell, and then any. */
    private List<Integer> near(int cell) {
        var beside = published(sums.stream().filter(sum -> sum.cells().anyMatch(c -> c == cell)));
        if (!beside.isEmpty()) {
            return beside;
        }
        var nearby = published(sums.stream().filter(sum -> sum.cells().anyMatch(withheld::get)));
        return nearby.isEmpty() ? published(sums.stream()) : nearby;
    }

    private List<Integer> published(Stream<Sum> of) {
        return of.flatMapToInt(Sum::cells)
                .filter(cell -> !withheld.get(cell))
                .distinct()
                .boxed()
                .toList();
    }

    private boolean wide(int cell) {
        if (seenWide(cell)) {
            return true;
        }
        var attacker = new Attacker(figures());
        see(attacker.solved(cell, ExpressionsBasedModel::maximise));
        see(attacker.solved(cell, ExpressionsBasedModel::minimise));
        return seenWide(cell);
    }

    private boolean seenWide(int cell) {
        return Math.floor(largest[cell] + Attacker.ROUNDING) - Math.ceil(smallest[cell] - Attacker.ROUNDING)
                >= threshold;
    }

    /** A table that agrees now also agrees later, when less is published: what it shows of other cells needs no second look. */
    private void see(List<Double> agreeing) {
        for (int cell = 0; cell < agreeing.size(); cell++) {
            smallest[cell] = Math.min(smallest[cell], agreeing.get(cell));
            largest[cell] = Math.max(largest[cell], agreeing.get(cell));
        }
    }

    private int value(int cell) {
        return counts.values().get(cell);
    }

    private Figures figures() {
        var told = new ArrayList<@Nullable Integer>();
        for (int cell = 0; cell < shape.size(); cell++) {
            told.add(withheld.get(cell) ? null : (Integer) value(cell));
        }
        return new Figures(shape, told);
    }
}
