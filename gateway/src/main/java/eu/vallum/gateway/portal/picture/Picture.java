package eu.vallum.gateway.portal.picture;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The picture as the service answers it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Picture(String day, @Nullable Own own, List<State> states, Tables<Cell> sum, List<Point> trend) {

    /** The caller's own State, exact. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Own(String memberState, Tables<Integer> figures, List<Point> weeks) {}

    /** A Member State; without figures where it does not take part. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record State(
            String memberState,
            boolean contributing,
            @Nullable String day,
            @Nullable Integer delayDays,
            @Nullable Integer threshold,
            @Nullable Tables<Cell> figures,
            @Nullable List<Point> trend) {}

    /**
     * A figure: of one State with the day on which it was last told, or a sum with whether all of it was told today.
     *
     * @param n nothing where it was never told
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Cell(
            @Nullable Integer n,
            @Nullable String since,
            @Nullable Boolean whole) {

        /** True for a sum of which something was withheld or told earlier. */
        public boolean about() {
            return Boolean.FALSE.equals(whole);
        }
    }

    /** The end of a week. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Point(String week, @Nullable Integer n) {}

    /** Tables that share their rows. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Tables<T>(List<String> rowAnswers, T total, List<T> rowTotals, List<Table<T>> tables) {}

    /** One of them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Table<T>(String question, List<String> answers, List<T> totals, List<List<T>> cells) {}
}
