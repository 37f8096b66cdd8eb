package eu.vallum.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns whatever escapes a resource into problem details. Nothing of an unexpected exception reaches the client. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Instance<FailureJudge> judges;

    ProblemMappers(Instance<FailureJudge> judges) {
        this.judges = judges;
    }

    @ServerExceptionMapper
    public Response declared(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        var fields = e.getConstraintViolations().stream()
                .map(ProblemMappers::field)
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
        return answer(CommonProblem.INVALID
                .problem("Change the named fields and send the request again.")
                .naming(fields));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException e) {
        return answer(CommonProblem.UNAUTHENTICATED.problem(
                "Get an access token for this service from the sign-in service and send it as a bearer token."));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return answer(
                CommonProblem.FORBIDDEN.problem("Ask an administrator of your organisation for the right to do this."));
    }

    @ServerExceptionMapper(priority = 1)
    public Response mismatched(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unreadable(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return answer(CommonProblem.MALFORMED.problem("Send well-formed JSON as the contract describes it."));
        }
        var pointer = mapping.getPath().stream()
                .map(part -> part.getFieldName() != null ? part.getFieldName() : String.valueOf(part.getIndex()))
                .collect(Collectors.joining("/", "/", ""));
        return answer(CommonProblem.INVALID
                .problem("Change the named fields and send the request again.")
                .naming(List.of(new FieldProblem(pointer, "Type", "This value is not of the expected kind."))));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        int status = e.getResponse().getStatus();
        for (var type : CommonProblem.values()) {
            if (type.status() == status) {
                return answer(type.problem(null));
            }
        }
        return status < 500 ? answer(CommonProblem.MALFORMED.problem(null)) : unexpected(e);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        if (e instanceof ProblemException declared) {
            return answer(declared.problem());
        }
        for (var cause = e; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            for (var judge : judges) {
                var known = judge.judge(cause);
                if (known != null) {
                    return known.status() == 503 ? later(known) : answer(known);
                }
            }
        }
        LOG.error("request failed", e);
        return answer(CommonProblem.INTERNAL.problem("Try again; if it stays, quote the trace id to the operator."));
    }

    private static Response later(Problem problem) {
        return Response.fromResponse(answer(problem)).header("Retry-After", "2").build();
    }

    private static Response answer(Problem problem) {
        var answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == CommonProblem.UNAUTHENTICATED.status()) {
            answer.header("WWW-Authenticate", "Bearer"); // RFC 9110 section 15.5.2
        }
        return answer.build();
    }

    private static FieldProblem field(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2) // method and parameter
                .map(ProblemMappers::segment)
                .collect(Collectors.joining("/"));
        var whole = violation.getPropertyPath().toString();
        var pointer = nodes.isEmpty() ? whole.substring(whole.lastIndexOf('.') + 1) : "/" + nodes;
        var code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldProblem(pointer, code, violation.getMessage());
    }

    private static String segment(Path.Node node) {
        var index = node.getIndex() == null ? "" : node.getIndex() + "/";
        @Nullable String name = node.getName();
        return index + (name == null || name.startsWith("<") ? "" : name);
    }
}
