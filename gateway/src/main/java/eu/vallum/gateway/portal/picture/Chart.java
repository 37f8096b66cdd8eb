package eu.vallum.gateway.portal.picture;

import eu.vallum.gateway.portal.picture.Picture.Cell;
import eu.vallum.gateway.portal.picture.Picture.Tables;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Figures as a page shows them: for each question a table with its answers from top to bottom, the largest first, and severities from left
 * to right; beside each total a bar. Lines of nothing but zeros are left out.
 *
 * @param severities columns of all tables
 */
public record Chart(List<String> severities, List<Cell> totals, Cell total, List<Block> blocks) {

    /** The table of one question. */
    public record Block(String question, List<Line> lines) {}

    /**
     * One answer.
     *
     * @param percent of the largest total of the table, for the bar
     */
    public record Line(String answer, List<Cell> cells, Cell total, int percent) {}

    static Chart of(Tables<Cell> figures) {
        return of(figures, cell -> cell);
    }

    static Chart exact(Tables<Integer> figures) {
        return of(figures, n -> new Cell(n, null, true));
    }

    private static <T> Chart of(Tables<T> figures, Function<T, Cell> cell) {
        return new Chart(
                figures.rowAnswers(),
                figures.rowTotals().stream().map(cell).toList(),
                cell.apply(figures.total()),
                figures.tables().stream().map(table -> block(table, cell)).toList());
    }

    private static <T> Block block(Picture.Table<T> table, Function<T, Cell> cell) {
        var totals = table.totals().stream().map(cell).toList();
        int most = totals.stream().mapToInt(Chart::number).max().orElse(0);
        boolean ranked = table.question().equals("sector");
        var lines = IntStream.range(0, table.answers().size())
                .mapToObj(column -> new Line(
                        table.answers().get(column),
                        table.cells().stream()
                                .map(row -> cell.apply(row.get(column)))
                                .toList(),
                        totals.get(column),
                        most == 0 ? 0 : 100 * number(totals.get(column)) / most))
                .filter(line -> !ranked || !nothing(line))
                .toList();
        return new Block(
                table.question(),
                ranked
                        ? lines.stream()
                                .sorted(Comparator.comparingInt((Line line) -> -number(line.total())))
                                .toList()
                        : lines);
    }

    /** Told to be none, in every column. */
    private static boolean nothing(Line line) {
        return none(line.total()) && line.cells().stream().allMatch(Chart::none);
    }

    private static boolean none(Cell cell) {
        return Integer.valueOf(0).equals(cell.n()) && !cell.about();
    }

    private static int number(Cell cell) {
        return cell.n() == null ? 0 : cell.n();
    }
}
