package eu.vallum.incident.statistics;

import java.util.List;
import java.util.stream.IntStream;

/** What everybody knows of the cells: this one is the sum of those. */
record Sum(int total, List<Integer> parts) {
    IntStream cells() {
        return IntStream.concat(IntStream.of(total), parts.stream().mapToInt(Integer::intValue));
    }
}
