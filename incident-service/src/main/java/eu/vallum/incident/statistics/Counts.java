package eu.vallum.incident.statistics;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The counts as they are. They may be shown to those whose records they count, to nobody else.
 *
 * @param values one for each cell of the shape, by its number
 */
public record Counts(Shape shape, List<Integer> values) {
    public Counts {
        values = List.copyOf(values);
        if (values.size() != shape.size()) {
            throw new IllegalArgumentException("a count for each cell");
        }
    }

    /**
     * Some records with the same answers.
     *
     * @param row their answer to the question of the rows
     * @param columns their answers to the questions of the columns, in the shape's order
     * @param number how many they are
     */
    public record Alike(String row, List<String> columns, int number) {}

    /** Counts records, totals included. */
    public static Counts of(Shape shape, Collection<Alike> records) {
        var values = new int[shape.size()];
        for (var alike : records) {
            int row = shape.rows().place(alike.row());
            values[Shape.GRAND] += alike.number();
            values[shape.row(row)] += alike.number();
            for (int table = 0; table < shape.columns().size(); table++) {
                int column = shape.columns().get(table).place(alike.columns().get(table));
                values[shape.column(table, column)] += alike.number();
                values[shape.cell(table, row, column)] += alike.number();
            }
        }
        return new Counts(shape, IntStream.of(values).boxed().toList());
    }

    /** The same, with nothing withheld: for those whose own records these are. */
    public Figures open() {
        return new Figures(shape, Collections.unmodifiableList(values));
    }
}
