package eu.vallum.gateway.portal.picture;

import eu.vallum.gateway.portal.picture.Picture.Cell;
import eu.vallum.gateway.portal.picture.Picture.Point;
import eu.vallum.gateway.portal.picture.Picture.State;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Member State on the map: a square roughly where it lies.
 *
 * @param kind how it looks: {@code none} (takes no part), {@code hidden} (told nothing yet), {@code told}
 * @param strength of its colour, in steps from 0 to 4
 * @param percent of the largest total, for the bar
 */
public record Tile(
        String state,
        int x,
        int y,
        String kind,
        int strength,
        int percent,
        @Nullable Cell total,
        @Nullable Cell overdue,
        @Nullable Cell critical,
        @Nullable String day,
        List<Point> trend) {
    private static final int SIDE = 60;
    private static final Map<String, List<Integer>> PLACES = Map.ofEntries(
            Map.entry("SE", List.of(5, 0)),
            Map.entry("FI", List.of(6, 0)),
            Map.entry("DK", List.of(4, 1)),
            Map.entry("EE", List.of(6, 1)),
            Map.entry("IE", List.of(0, 2)),
            Map.entry("NL", List.of(3, 2)),
            Map.entry("LV", List.of(6, 2)),
            Map.entry("BE", List.of(2, 3)),
            Map.entry("LU", List.of(3, 3)),
            Map.entry("DE", List.of(4, 3)),
            Map.entry("PL", List.of(5, 3)),
            Map.entry("LT", List.of(6, 3)),
            Map.entry("FR", List.of(2, 4)),
            Map.entry("CZ", List.of(4, 4)),
            Map.entry("SK", List.of(5, 4)),
            Map.entry("AT", List.of(4, 5)),
            Map.entry("HU", List.of(5, 5)),
            Map.entry("RO", List.of(6, 5)),
            Map.entry("PT", List.of(0, 6)),
            Map.entry("ES", List.of(1, 6)),
            Map.entry("IT", List.of(3, 6)),
            Map.entry("SI", List.of(4, 6)),
            Map.entry("HR", List.of(5, 6)),
            Map.entry("BG", List.of(6, 6)),
            Map.entry("MT", List.of(3, 7)),
            Map.entry("EL", List.of(6, 7)),
            Map.entry("CY", List.of(7, 7)));

    /** The States, by their two letters. */
    static List<String> states() {
        return PLACES.keySet().stream().sorted().toList();
    }

    static List<Tile> of(List<State> states) {
        int most = states.stream().mapToInt(Tile::number).max().orElse(0);
        return states.stream().map(state -> of(state, most)).toList();
    }

    private static Tile of(State state, int most) {
        var figures = state.figures();
        var place = Objects.requireNonNullElse(PLACES.get(state.memberState()), List.of(7, 0));
        int n = number(state);
        var total = figures == null ? null : figures.total();
        return new Tile(
                state.memberState(),
                place.get(0) * SIDE,
                place.get(1) * SIDE,
                total == null ? "none" : total.n() == null ? "hidden" : "told",
                most == 0 ? 0 : (4 * n + most - 1) / most,
                most == 0 ? 0 : 100 * n / most,
                total,
                figures == null ? null : total(figures.tables(), "deadline", "overdue"),
                figures == null
                        ? null
                        : figures.rowTotals().get(figures.rowAnswers().indexOf("critical")),
                state.day(),
                Objects.requireNonNullElse(state.trend(), List.of()));
    }

    private static @Nullable Cell total(List<Picture.Table<Cell>> tables, String question, String answer) {
        return tables.stream()
                .filter(table -> table.question().equals(question))
                .map(table -> table.totals().get(table.answers().indexOf(answer)))
                .findFirst()
                .orElse(null);
    }

    private static int number(State state) {
        var figures = state.figures();
        var n = figures == null ? null : figures.total().n();
        return n == null ? 0 : n;
    }
}
