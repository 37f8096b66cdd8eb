package eu.vallum.incident.statistics;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sum over several parties, of which some may have withheld their part. It is made of published figures only, so it tells nothing that
 * they do not.
 *
 * @param n sum of what was published
 * @param atLeast whether somebody withheld a part, so that the true sum may be larger
 */
public record AtLeast(int n, boolean atLeast) {

    /** Adds up the figures of several parties, cell by cell. */
    public static List<AtLeast> sum(Shape shape, Collection<Figures> parties) {
        return IntStream.range(0, shape.size())
                .mapToObj(cell -> new AtLeast(
                        parties.stream()
                                .mapToInt(figures -> told(figures, cell))
                                .sum(),
                        parties.stream().anyMatch(figures -> figures.at(cell) == null)))
                .toList();
    }

    private static int told(Figures figures, int cell) {
        var value = figures.at(cell);
        return value == null ? 0 : value;
    }
}
