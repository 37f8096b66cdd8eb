package eu.vallum.incident;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what was done over HTTP, so that a test can tell whether the scene that it looks at may have changed. */
final class Done implements Filter {
    private static final AtomicLong TIMES = new AtomicLong();

    static long times() {
        return TIMES.get();
    }

    static void note(String method, int status) {
        if (!method.equals("GET") && status < 300) {
            TIMES.incrementAndGet();
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        note(request.getMethod(), response.statusCode());
        return response;
    }
}
