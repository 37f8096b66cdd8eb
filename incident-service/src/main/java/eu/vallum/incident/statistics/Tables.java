package eu.vallum.incident.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A value for each cell, laid out as tables for readers.
 *
 * @param rows the question of the rows
 * @param rowAnswers its answers, top to bottom
 * @param total the grand total
 * @param rowTotals totals of the rows, the same for all tables
 * @param <T> what a cell holds
 */
@JsonInclude
public record Tables<T extends @Nullable Object>(
        String rows, List<String> rowAnswers, T total, List<T> rowTotals, List<Table<T>> tables) {

    /**
     * One table.
     *
     * @param question of the columns
     * @param answers its answers, left to right
     * @param totals of the columns
     * @param cells row by row
     */
    @JsonInclude
    public record Table<T extends @Nullable Object>(
            String question, List<String> answers, List<T> totals, List<List<T>> cells) {}

    /** Lays out values by the numbers of their cells. */
    public static <T extends @Nullable Object> Tables<T> of(Shape shape, IntFunction<T> value) {
        int height = shape.rows().answers().size();
        var tables = new ArrayList<Table<T>>();
        for (int table = 0; table < shape.columns().size(); table++) {
            int t = table;
            var question = shape.columns().get(t);
            int width = question.answers().size();
            var cells = new ArrayList<List<T>>();
            for (int row = 0; row < height; row++) {
                int r = row;
                cells.add(line(width, c -> value.apply(shape.cell(t, r, c))));
            }
            tables.add(new Table<>(
                    question.id(), question.answers(), line(width, c -> value.apply(shape.column(t, c))), cells));
        }
        return new Tables<>(
                shape.rows().id(),
                shape.rows().answers(),
                value.apply(Shape.GRAND),
                line(height, r -> value.apply(shape.row(r))),
                tables);
    }

    /** The values by the numbers of their cells again. */
    public List<T> flat() {
        var values = new ArrayList<T>();
        values.add(total);
        values.addAll(rowTotals);
        for (var table : tables) {
            values.addAll(table.totals());
            table.cells().forEach(values::addAll);
        }
        return values;
    }

    private static <T extends @Nullable Object> List<T> line(int length, IntFunction<T> value) {
        var line = new ArrayList<T>();
        for (int i = 0; i < length; i++) {
            line.add(value.apply(i));
        }
        return Collections.unmodifiableList(line);
    }
}
