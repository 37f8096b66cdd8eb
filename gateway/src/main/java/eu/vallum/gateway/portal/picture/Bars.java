package eu.vallum.gateway.portal.picture;

import eu.vallum.gateway.portal.picture.Picture.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of weeks with their numbers and bars. */
public record Bars(List<Bar> bars) {

    /**
     * One week.
     *
     * @param n nothing where none was told
     */
    public record Bar(String week, @Nullable Integer n, int percent) {}

    static Bars of(List<Point> points) {
        int most = points.stream()
                .mapToInt(point -> point.n() == null ? 0 : point.n())
                .max()
                .orElse(0);
        return new Bars(points.stream()
                .map(point ->
                        new Bar(point.week(), point.n(), most == 0 || point.n() == null ? 0 : 100 * point.n() / most))
                .toList());
    }
}
