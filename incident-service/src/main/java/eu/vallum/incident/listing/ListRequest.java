package eu.vallum.incident.listing;

import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.FieldProblem;
import eu.vallum.platform.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted, in which order; a {@code @BeanParam}.
 *
 * @param after cursor of the page before this one
 * @param before cursor of the page after this one
 */
public record ListRequest(
        @QueryParam("sort") @DefaultValue("received") String sort,

        @QueryParam("order") @DefaultValue("desc") @Pattern(regexp = "asc|desc") String order,

        @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,

        @QueryParam("after") @Nullable String after,
        @QueryParam("before") @Nullable String before) {

    /** The same as the database is asked; a page back is read from its end. */
    Part part() {
        var by = Sort.of(sort).orElseThrow(() -> wrong("sort", "This is none of the values of the contract."));
        var descending = order.equals("desc");
        var onward = given(after);
        var back = given(before);
        if (onward != null && back != null) {
            throw wrong("before", "Give after or before, not both.");
        }
        var text = onward == null ? back : onward;
        return new Part(
                by, descending, limit, text == null ? null : Position.decode(text, by, descending), back != null);
    }

    /** A part of a list: from a position, onward or back, or from the beginning. */
    record Part(
            Sort sort,
            boolean descending,
            int limit,
            @Nullable Position from,
            boolean back) {
        /** Whether the rows are read in falling order. */
        boolean falling() {
            return descending != back;
        }
    }

    private static @Nullable String given(@Nullable String cursor) {
        return cursor == null || cursor.isEmpty() ? null : cursor;
    }

    private static ProblemException wrong(String parameter, String detail) {
        return new ProblemException(
                CommonProblem.INVALID,
                "Change the named fields and send the request again.",
                List.of(new FieldProblem(parameter, "Enum", detail)));
    }
}
