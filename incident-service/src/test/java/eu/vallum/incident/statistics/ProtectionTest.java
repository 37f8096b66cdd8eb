package eu.vallum.incident.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.statistics.Counts.Alike;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** What an attacker who knows everything published can find out about a small count. */
class ProtectionTest {
    private static final int K = 5;
    private static final Shape SMALL = new Shape(
            new Question("kind", List.of("incident", "near-miss", "threat")),
            List.of(
                    new Question("sector", List.of("health", "energy", "space")),
                    new Question("cross-border", List.of("yes", "no"))));

    @Property(tries = 60)
    void no_small_count_can_be_placed_within_a_range_narrower_than_the_threshold(@ForAll("counts") Counts counts) {
        // when
        var told = Protection.protect(counts, K);
        // then
        var attacker = new Attacker(told);
        small(counts).forEach(cell -> {
            assertNull(told.at(cell));
            var range = attacker.range(cell);
            assertTrue(range.width() >= K, () -> "cell " + cell + " of " + counts.values() + " lies in " + range);
            assertTrue(range.least() <= counts.values().get(cell)
                    && counts.values().get(cell) <= range.most());
        });
    }

    @Property(tries = 40)
    void the_same_counts_are_told_the_same_way(@ForAll("counts") Counts counts) {
        assertEquals(Protection.protect(counts, K), Protection.protect(new Counts(counts.shape(), counts.values()), K));
    }

    @Property(tries = 40)
    void what_is_told_is_true(@ForAll("counts") Counts counts) {
        var told = Protection.protect(counts, K);
        for (int cell = 0; cell < counts.shape().size(); cell++) {
            var value = told.at(cell);
            assertTrue(value == null || value.equals(counts.values().get(cell)));
        }
    }

    @Test
    void zeros_and_large_counts_are_told_when_nothing_is_small() {
        // given
        var counts = Counts.of(
                SMALL,
                List.of(
                        new Alike("incident", List.of("health", "yes"), 9),
                        new Alike("incident", List.of("energy", "no"), 5)));
        // when
        var told = Protection.protect(counts, K);
        // then
        assertEquals(0, told.withheld());
        assertEquals(0, told.at(SMALL.cell(0, 0, 2)));
        assertEquals(14, told.at(Shape.GRAND));
    }

    @Test
    void a_quarter_without_reports_is_told_as_zero() {
        assertEquals(0, Protection.protect(Counts.of(SMALL, List.of()), K).withheld());
    }

    @Test
    void one_small_count_takes_the_next_smallest_of_its_row_and_column_with_it() {
        // given
        var shape = new Shape(
                new Question("kind", List.of("a", "b", "c")), List.of(new Question("sector", List.of("x", "y", "z"))));
        var counts = Counts.of(
                shape,
                List.of(
                        new Alike("a", List.of("x"), 3),
                        new Alike("a", List.of("y"), 40),
                        new Alike("a", List.of("z"), 20),
                        new Alike("b", List.of("x"), 30),
                        new Alike("b", List.of("y"), 50),
                        new Alike("b", List.of("z"), 60),
                        new Alike("c", List.of("x"), 70),
                        new Alike("c", List.of("y"), 80),
                        new Alike("c", List.of("z"), 90)));
        // when
        var told = Protection.protect(counts, K);
        // then
        assertEquals(4, told.withheld());
        assertNull(told.at(shape.cell(0, 0, 0)));
        assertNull(told.at(shape.cell(0, 0, 2)));
        assertNull(told.at(shape.cell(0, 1, 0)));
        assertNull(told.at(shape.cell(0, 1, 2)));
        assertNotNull(told.at(Shape.GRAND));
    }

    @Test
    void a_total_of_all_tables_does_not_tell_what_one_of_them_withholds() {
        // given: the near misses are few, so their total is small in both tables
        var counts = Counts.of(
                SMALL,
                List.of(
                        new Alike("incident", List.of("health", "yes"), 20),
                        new Alike("incident", List.of("energy", "no"), 30),
                        new Alike("threat", List.of("space", "no"), 25),
                        new Alike("near-miss", List.of("space", "no"), 2)));
        // when
        var told = Protection.protect(counts, K);
        // then
        assertNull(told.at(SMALL.row(1)));
        assertTrue(new Attacker(told).range(SMALL.row(1)).width() >= K);
    }

    @Test
    void a_year_of_all_sectors_is_protected_and_audited() {
        // given
        var sectors = IntStream.range(0, 18).mapToObj(i -> "sector-" + i).toList();
        var shape = new Shape(
                new Question("kind", List.of("incident", "voluntary", "cyber-threat", "near-miss")),
                List.of(
                        new Question("sector", sectors),
                        new Question("severity", List.of("low", "medium", "high", "critical", "unknown")),
                        new Question("cross-border", List.of("yes", "no", "unknown"))));
        var records = new ArrayList<Alike>();
        for (int i = 0; i < 200; i++) {
            records.add(new Alike(
                    shape.rows().answers().get(i % 7 % 4),
                    List.of(
                            sectors.get(i * i % 18),
                            shape.columns().get(1).answers().get(i % 5),
                            shape.columns().get(2).answers().get(i % 11 % 3)),
                    1 + i % 3));
        }
        var counts = Counts.of(shape, records);
        // when
        var told = Protection.protect(counts, K);
        // then
        var attacker = new Attacker(told);
        small(counts).forEach(cell -> assertTrue(attacker.range(cell).width() >= K));
        assertTrue(told.withheld() < shape.size() * 3 / 4, "most is told: " + told.withheld() + " of " + shape.size());
    }

    @Test
    void a_threshold_below_five_is_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Protection.protect(Counts.of(SMALL, List.of()), Protection.LEAST - 1));
    }

    @Provide
    Arbitrary<Counts> counts() {
        var record = Combinators.combine(
                        Arbitraries.of(SMALL.rows().answers()),
                        Arbitraries.of(SMALL.columns().get(0).answers()),
                        Arbitraries.of(SMALL.columns().get(1).answers()),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.integers().between(1, 4)),
                                Tuple.of(2, Arbitraries.integers().between(5, 60))))
                .as((row, sector, border, number) -> new Alike(row, List.of(sector, border), number));
        return record.list().ofMaxSize(14).map(records -> Counts.of(SMALL, records));
    }

    private static List<Integer> small(Counts counts) {
        return IntStream.range(0, counts.shape().size())
                .filter(cell -> Protection.small(counts.values().get(cell), K))
                .boxed()
                .toList();
    }
}
