package eu.vallum.gateway.door.proxy;

import eu.vallum.gateway.door.answer.Answers;
import eu.vallum.gateway.door.answer.DoorProblem;
import eu.vallum.gateway.door.limit.Allowance;
import eu.vallum.platform.problem.CommonProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service and the answer on its way back. Both bodies are piped with back-pressure. When either side
 * goes away the other is told: an answer that breaks off is cut, never ended as if it were whole.
 */
final class Exchange {
    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("x-forwarded-for");
    private static final CharSequence LIMIT = HttpHeaders.createOptimized("ratelimit");
    private static final CharSequence POLICY = HttpHeaders.createOptimized("ratelimit-policy");

    private final RoutingContext rc;
    private final HttpServerRequest in;
    private final Answers answers;
    private final Allowance allowance;
    private final long most;
    private @Nullable HttpClientRequest out;
    private boolean over;

    Exchange(RoutingContext rc, Answers answers, Allowance allowance, long most) {
        this.rc = rc;
        this.in = rc.request();
        this.answers = answers;
        this.allowance = allowance;
        this.most = most;
    }

    /** Starts; the authorization is null for nobody. */
    void run(HttpClient client, Upstream upstream, @Nullable String authorization) {
        in.response().closeHandler(gone -> abandon());
        in.response().exceptionHandler(gone -> abandon());
        client.request(upstream.request(in.method(), in.uri())).onComplete(opened -> {
            if (opened.failed()) {
                fail(opened.cause());
            } else if (over) {
                opened.result().reset();
            } else {
                out = opened.result();
                send(opened.result(), authorization);
            }
        });
    }

    private void send(HttpClientRequest request, @Nullable String authorization) {
        PassedOn.inwards(in.headers(), request.headers());
        if (authorization != null) {
            request.putHeader(HttpHeaders.AUTHORIZATION, authorization);
        }
        request.putHeader(FORWARDED_FOR, in.remoteAddress().hostAddress());
        request.response().onComplete(answered -> {
            if (answered.succeeded()) {
                answer(answered.result());
            } else {
                fail(answered.cause());
            }
        });
        var length = in.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            request.putHeader(HttpHeaders.CONTENT_LENGTH, length);
            pipe(in, request);
        } else if (in.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            request.setChunked(true);
            pipe(new CappedBody(in, most), request);
        } else {
            request.end();
            in.resume();
        }
    }

    private void pipe(ReadStream<Buffer> body, HttpClientRequest request) {
        if ("100-continue".equalsIgnoreCase(in.getHeader(HttpHeaders.EXPECT))) {
            in.response().writeContinue();
        }
        body.pipe().endOnComplete(true).endOnFailure(false).to(request).onFailure(broken -> {
            fail(broken);
            request.reset();
        });
    }

    private void answer(HttpClientResponse from) {
        var to = in.response();
        if (over || to.headWritten()) {
            from.request().reset();
            return;
        }
        to.setStatusCode(from.statusCode());
        PassedOn.outwards(from.headers(), to.headers());
        to.putHeader(POLICY, allowance.policy());
        to.putHeader(LIMIT, allowance.state());
        if (bodiless(from)) {
            from.resume();
            to.end();
            return;
        }
        if (!to.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            to.setChunked(true);
        }
        from.pipe().endOnComplete(true).endOnFailure(false).to(to).onFailure(broken -> {
            over = true;
            from.request().reset();
            in.connection().close();
        });
    }

    private boolean bodiless(HttpClientResponse from) {
        return in.method() == HttpMethod.HEAD || from.statusCode() == 204 || from.statusCode() == 304;
    }

    private void fail(Throwable cause) {
        if (over) {
            return;
        }
        over = true;
        if (cause instanceof CappedBody.TooLong) {
            answers.refuse(rc, CommonProblem.TOO_LARGE, "The operation takes at most " + most + " bytes.");
        } else {
            answers.refuse(rc, DoorProblem.SERVICE_DOWN, "Try again in a moment.");
        }
    }

    /** The client is gone. */
    private void abandon() {
        if (!over && !in.response().ended()) {
            over = true;
            if (out != null) {
                out.reset();
            }
        }
    }
}
