package eu.vallum.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457) with our members {@code code}, {@code traceId} and {@code errors}.
 *
 * @param type {@code /problems/<slug>}, a page that explains the problem
 * @param title the same words for every occurrence
 * @param status HTTP status
 * @param detail what to do about this occurrence; never echoes secrets, other people's data or class names
 * @param instance path of the request
 * @param code the slug, stable, never reused for another meaning
 * @param traceId trace to quote to an operator
 * @param errors the fields to change, when fields are the reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        String code,
        @Nullable String traceId,
        @Nullable List<FieldProblem> errors) {

    /** Media type of every error answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The same problem, said of one request. */
    public Problem at(@Nullable String path, @Nullable String trace) {
        return new Problem(type, title, status, detail, path, code, trace, errors);
    }

    /** The same problem, naming the fields. */
    public Problem naming(List<FieldProblem> fields) {
        return new Problem(type, title, status, detail, instance, code, traceId, List.copyOf(fields));
    }
}
