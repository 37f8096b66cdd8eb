package eu.vallum.incident.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.statistics.Tables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture of some Member States.
 *
 * @param own what the caller's organisation sees of its own State, exact and now; not for bodies of the Union
 * @param states each State that was asked for
 * @param sum over those that take part, made of published figures only
 * @param trend the sums at the end of each week
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Picture(String day, @Nullable Own own, List<State> states, Tables<About> sum, List<Point> trend) {

    /**
     * The caller's own State.
     *
     * @param weeks reports received in each of the last weeks
     */
    record Own(String memberState, Tables<@Nullable Integer> figures, List<OpenIncidents.Week> weeks) {}

    /**
     * A Member State. One that does not take part has nothing but its name: that is not the same as none.
     *
     * @param day of its figures
     * @param trend its totals at the end of each week
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String memberState,
            boolean contributing,
            @Nullable String day,
            @Nullable Integer delayDays,
            @Nullable Integer threshold,
            @Nullable Tables<Frozen.Told> figures,
            @Nullable List<Point> trend) {}

    /**
     * A sum of what was last told.
     *
     * @param whole whether every part of it was told for that day
     */
    record About(int n, boolean whole) {}

    /**
     * Where a total stood at the end of a week.
     *
     * @param n nothing while it was never told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Point(String week, @Nullable Integer n) {}
}
