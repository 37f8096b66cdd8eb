package eu.vallum.incident.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.statistics.Counts.Alike;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A second attacker, who shares no arithmetic with the first: it tries every table of whole numbers that could be the true one. */
class EnumeratingAttackerTest {
    private static final int K = 5;
    private static final int ROWS = 2;
    private static final int COLUMNS = 3;
    private static final int MOST = 13;
    private static final Shape SHAPE =
            new Shape(new Question("row", List.of("a", "b")), List.of(new Question("column", List.of("x", "y", "z"))));

    @Test
    void trying_every_table_leaves_more_values_than_the_threshold() {
        // given
        var random = new Random(20261124);
        for (int i = 0; i < 8; i++) {
            var records = new ArrayList<Alike>();
            for (var row : SHAPE.rows().answers()) {
                for (var column : SHAPE.columns().getFirst().answers()) {
                    records.add(new Alike(row, List.of(column), random.nextInt(8)));
                }
            }
            var counts = Counts.of(SHAPE, records);
            // when
            var possible =
                    Stream.generate(TreeSet<Integer>::new).limit(SHAPE.size()).toList();
            fill(Protection.protect(counts, K), new int[SHAPE.size()], 0, possible);
            // then
            for (int cell = 0; cell < SHAPE.size(); cell++) {
                int at = cell;
                if (Protection.small(counts.values().get(cell), K)) {
                    assertTrue(
                            possible.get(cell).size() > K,
                            () -> "cell " + at + " of " + counts.values() + ": " + possible.get(at));
                }
            }
        }
    }

    @Test
    void whoever_compares_two_days_can_place_no_small_count_and_no_small_change() {
        // given: a day, and the next on which little came and went
        var random = new Random(20261130);
        int changes = 0;
        for (int i = 0; i < 8; i++) {
            var first = new ArrayList<Alike>();
            var second = new ArrayList<Alike>();
            for (var row : SHAPE.rows().answers()) {
                for (var column : SHAPE.columns().getFirst().answers()) {
                    int n = random.nextInt(8);
                    first.add(new Alike(row, List.of(column), n));
                    second.add(new Alike(row, List.of(column), Math.max(0, n + random.nextInt(5) - 2)));
                }
            }
            var before = Protection.protect(Counts.of(SHAPE, first), K);
            var counts = Counts.of(SHAPE, second);
            // when
            var told = Protection.protect(counts, K, before);
            var possible =
                    Stream.generate(TreeSet<Integer>::new).limit(SHAPE.size()).toList();
            fill(told, new int[SHAPE.size()], 0, possible);
            // then
            for (int cell = 0; cell < SHAPE.size(); cell++) {
                var was = before.at(cell);
                int now = counts.values().get(cell);
                boolean little = was != null && Protection.small(Math.abs(now - was), K);
                if (little || Protection.small(now, K)) {
                    changes += little ? 1 : 0;
                    int at = cell;
                    assertEquals(null, told.at(cell));
                    assertTrue(
                            possible.get(cell).size() > K,
                            () -> "cell " + at + " of " + counts.values() + ": " + possible.get(at));
                }
            }
        }
        assertTrue(changes > 10, "small changes: " + changes);
    }

    /** Tries the inner cells one after the other, and leaves off as soon as a published total is missed. */
    private static void fill(Figures told, int[] table, int at, List<TreeSet<Integer>> possible) {
        if (at == ROWS * COLUMNS) {
            if (totalsAgree(told, table)) {
                for (int cell = 0; cell < table.length; cell++) {
                    possible.get(cell).add(table[cell]);
                }
            }
            return;
        }
        int cell = SHAPE.cell(0, at / COLUMNS, at % COLUMNS);
        var known = told.at(cell);
        for (int value = known == null ? 0 : known; value <= (known == null ? MOST : known); value++) {
            table[cell] = value;
            if (at % COLUMNS != COLUMNS - 1 || rowAgrees(told, table, at / COLUMNS)) {
                fill(told, table, at + 1, possible);
            }
        }
    }

    private static boolean rowAgrees(Figures told, int[] table, int row) {
        int sum = 0;
        for (int column = 0; column < COLUMNS; column++) {
            sum += table[SHAPE.cell(0, row, column)];
        }
        table[SHAPE.row(row)] = sum;
        var total = told.at(SHAPE.row(row));
        return total == null || total == sum;
    }

    private static boolean totalsAgree(Figures told, int[] table) {
        int all = 0;
        for (int column = 0; column < COLUMNS; column++) {
            int sum = table[SHAPE.cell(0, 0, column)] + table[SHAPE.cell(0, 1, column)];
            var total = told.at(SHAPE.column(0, column));
            if (total != null && total != sum) {
                return false;
            }
            table[SHAPE.column(0, column)] = sum;
            all += sum;
        }
        table[Shape.GRAND] = all;
        var total = told.at(Shape.GRAND);
        return total == null || total == all;
    }
}
