package eu.vallum.gateway.door.proxy;

import eu.vallum.gateway.contract.Contract;
import eu.vallum.gateway.contract.Contracts;
import eu.vallum.gateway.contract.Operation;
import eu.vallum.gateway.door.answer.Answers;
import eu.vallum.gateway.door.answer.DoorProblem;
import eu.vallum.gateway.door.config.DoorConfig;
import eu.vallum.platform.problem.CommonProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds a request's query, media type and size against its operation; the body itself is the service's to judge. */
@Singleton
class OperationCheck {
    private final Map<String, String> audiences;
    private final long json;
    private final long upload;
    private final Answers answers;

    OperationCheck(Contracts contracts, DoorConfig config, Answers answers) {
        this.audiences =
                contracts.all().stream().collect(Collectors.toUnmodifiableMap(Contract::service, Contract::audience));
        this.json = config.limit().jsonBody().asLongValue();
        this.upload = config.limit().uploadBody().asLongValue();
        this.answers = answers;
    }

    String audience(Operation operation) {
        return audiences.getOrDefault(operation.service(), operation.service());
    }

    /** The largest body that the operation takes, in bytes. */
    long most(Operation operation) {
        if (operation.maxBytes() >= 0) {
            return operation.maxBytes();
        }
        return operation.upload() ? upload : json;
    }

    /** True when the request may go on; otherwise it has been answered. */
    boolean passes(RoutingContext rc, Operation operation) {
        var query = rc.request().query();
        if (query != null && !query.isEmpty()) {
            for (var name : rc.queryParams().names()) {
                if (!operation.queries().contains(name)) {
                    answers.refuse(rc, DoorProblem.UNKNOWN_PARAMETER, "The operation takes " + names(operation) + ".");
                    return false;
                }
            }
        }
        return bodyPasses(rc, operation);
    }

    private boolean bodyPasses(RoutingContext rc, Operation operation) {
        var headers = rc.request().headers();
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        var chunked = headers.contains(HttpHeaders.TRANSFER_ENCODING);
        if (!chunked && (length == null || length.equals("0"))) {
            return true;
        }
        if (!operation.takesBody()) {
            answers.refuse(rc, CommonProblem.TOO_LARGE, "The operation takes no body.");
            return false;
        }
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type == null || !operation.takes(type)) {
            var types = String.join(", ", operation.mediaTypes());
            answers.refuse(rc, CommonProblem.MEDIA_TYPE, "The operation takes " + types + ".");
            return false;
        }
        if (length != null && Long.parseLong(length) > most(operation)) {
            answers.refuse(rc, CommonProblem.TOO_LARGE, "The operation takes at most " + most(operation) + " bytes.");
            return false;
        }
        return true;
    }

    private static String names(Operation operation) {
        return operation.queries().isEmpty()
                ? "no query parameters"
                : operation.queries().stream().sorted().collect(Collectors.joining(", "));
    }
}
