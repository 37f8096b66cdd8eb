package eu.vallum.incident.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Two-way tables that share their rows, with their totals. Every cell has a number: the grand total first, then the total of each row
 * (the same in all tables), then table by table the totals of its columns and its inner cells, row by row.
 *
 * @param rows what all tables have as rows
 * @param columns what each table has as columns
 */
public record Shape(Question rows, List<Question> columns) {
    /** Number of the grand total. */
    public static final int GRAND = 0;

    public Shape {
        columns = List.copyOf(columns);
    }

    /** Number of the total of a row. */
    public int row(int row) {
        return 1 + row;
    }

    /** Number of the total of a column. */
    public int column(int table, int column) {
        return base(table) + column;
    }

    /** Number of an inner cell. */
    public int cell(int table, int row, int column) {
        int width = width(table);
        return base(table) + width + row * width + column;
    }

    /** How many cells there are. */
    public int size() {
        return base(columns.size());
    }

    private int height() {
        return rows.answers().size();
    }

    private int width(int table) {
        return columns.get(table).answers().size();
    }

    private int base(int table) {
        int before = 1 + height();
        for (int t = 0; t < table; t++) {
            before += width(t) * (height() + 1);
        }
        return before;
    }

    /** Every sum that holds by the layout alone, in a fixed order. */
    List<Sum> sums() {
        var sums = new ArrayList<Sum>();
        sums.add(new Sum(GRAND, all(height(), this::row)));
        for (int table = 0; table < columns.size(); table++) {
            int t = table;
            int width = width(t);
            sums.add(new Sum(GRAND, all(width, c -> column(t, c))));
            for (int row = 0; row < height(); row++) {
                int r = row;
                sums.add(new Sum(row(r), all(width, c -> cell(t, r, c))));
            }
            for (int column = 0; column < width; column++) {
                int c = column;
                sums.add(new Sum(column(t, c), all(height(), r -> cell(t, r, c))));
            }
        }
        return sums;
    }

    private static List<Integer> all(int count, IntUnaryOperator number) {
        return IntStream.range(0, count).map(number).boxed().toList();
    }
}
