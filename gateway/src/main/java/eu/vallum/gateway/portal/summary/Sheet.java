package eu.vallum.gateway.portal.summary;

import eu.vallum.gateway.portal.summary.Views.AtLeast;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a page shows them: for each question a table with its answers from top to bottom and the kinds of report from left to right.
 *
 * @param kinds columns of all tables
 * @param totals of the columns
 * @param total of all
 */
public record Sheet(List<String> kinds, List<Cell> totals, Cell total, List<Block> blocks) {

    /**
     * A figure.
     *
     * @param n null where it is withheld
     * @param atLeast whether a part of it is withheld
     * @param percent of the largest total of the table, for the bar beside it
     */
    public record Cell(@Nullable Integer n, boolean atLeast, int percent) {}

    /**
     * The table of one question.
     *
     * @param prefix of the names of its answers in bundle {@code code}
     */
    public record Block(String question, String prefix, List<Line> lines) {}

    /** One answer. */
    public record Line(String answer, List<Cell> cells, Cell total) {}

    static Sheet of(Figures<@Nullable Integer> figures) {
        return of(figures, n -> new Cell(n, false, 0));
    }

    static Sheet ofSums(Figures<AtLeast> figures) {
        return of(figures, sum -> new Cell(sum.n(), sum.atLeast(), 0));
    }

    private static <T extends @Nullable Object> Sheet of(Figures<T> figures, Function<T, Cell> cell) {
        var blocks = new ArrayList<Block>();
        for (var table : figures.tables()) {
            int most = table.totals().stream()
                    .map(cell)
                    .mapToInt(total -> total.n() == null ? 0 : total.n())
                    .max()
                    .orElse(0);
            blocks.add(new Block(
                    table.question(),
                    table.question().equals("cross-border") ? "answer" : table.question(),
                    IntStream.range(0, table.answers().size())
                            .mapToObj(column -> line(table, column, most, cell))
                            .toList()));
        }
        return new Sheet(
                figures.rowAnswers(),
                figures.rowTotals().stream().map(cell).toList(),
                cell.apply(figures.total()),
                blocks);
    }

    private static <T extends @Nullable Object> Line line(
            Figures.Table<T> table, int column, int most, Function<T, Cell> cell) {
        var total = cell.apply(table.totals().get(column));
        int n = total.n() == null ? 0 : total.n();
        return new Line(
                table.answers().get(column),
                table.cells().stream().map(row -> cell.apply(row.get(column))).toList(),
                new Cell(total.n(), total.atLeast(), most == 0 ? 0 : 100 * n / most));
    }
}
