package eu.vallum.platform.testing;

import eu.vallum.platform.testing.Contract.Operation;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges every answer by the contract: an operation, status, media type or body the contract does not promise fails the test. Remembers
 * what was exercised in this JVM, so that a last test can demand that every operation was called with every status it promises.
 */
public final class ContractFilter implements Filter {
    private static final Set<String> EXERCISED = ConcurrentHashMap.newKeySet();

    private final String name;
    private final Contract contract;

    /** @param name file name in {@code contracts/rest} without ending */
    public ContractFilter(String name) {
        this.name = name;
        this.contract = Contract.of(name);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var path = URI.create(request.getURI()).getRawPath();
        var operation = contract.operation(request.getMethod(), path)
                .orElseThrow(() -> new AssertionError("not in the contract: " + request.getMethod() + " " + path));
        judge(operation, response);
        return response;
    }

    private void judge(Operation operation, Response response) {
        int status = response.statusCode();
        if (contract.response(operation, status).isEmpty()) {
            throw new AssertionError(operation.id() + " answered " + status + ", which the contract does not promise: "
                    + response.asString());
        }
        var mediaType = response.contentType() == null
                ? ""
                : response.contentType().replaceAll(";.*", "").trim();
        var body = mediaType.endsWith("event-stream") ? "" : response.asString();
        if (!mediaType.endsWith("event-stream")) {
            var complaints = contract.complaints(operation, status, mediaType, body);
            if (!complaints.isEmpty()) {
                throw new AssertionError(
                        operation.id() + " " + status + " is not as promised: " + complaints + "\n" + body);
            }
        }
        EXERCISED.add(name + " " + operation.id() + " " + status);
    }

    /** Notes an exercise that RestAssured cannot do, such as an event stream. */
    public void exercised(String method, String template, int status) {
        EXERCISED.add(name + " " + method + " " + template + " " + status);
    }

    /** Fails with the list of operation × status pairs of the contract that no test of this JVM has seen. */
    public void assertEverythingExercised() {
        var missing = new TreeSet<String>();
        for (var operation : contract.operations()) {
            operation.node().path("responses").fieldNames().forEachRemaining(status -> {
                if (!status.equals("default") && !EXERCISED.contains(name + " " + operation.id() + " " + status)) {
                    missing.add(operation.id() + " " + status);
                }
            });
        }
        if (!missing.isEmpty()) {
            throw new AssertionError("promised but never exercised:\n" + String.join("\n", missing));
        }
    }

    /**
     * Fails on any operation or parameter that either the contract or the document generated from the code has and the other has not.
     *
     * @param generated the OpenAPI document Quarkus wrote during this build, {@code target/openapi/openapi.json}
     */
    public void assertSameStructureAs(Path generated) {
        var differences = contract.differences(generated);
        if (!differences.isEmpty()) {
            throw new AssertionError("contract and code differ:\n" + String.join("\n", differences));
        }
    }
}
