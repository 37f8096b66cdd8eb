package eu.vallum.gateway.door.proxy;

import eu.vallum.gateway.contract.Contracts;
import eu.vallum.gateway.contract.Match;
import eu.vallum.gateway.contract.Operation;
import eu.vallum.gateway.door.answer.Answers;
import eu.vallum.gateway.door.answer.DoorProblem;
import eu.vallum.gateway.door.identity.Credentials;
import eu.vallum.gateway.door.identity.Who;
import eu.vallum.gateway.door.limit.Allowance;
import eu.vallum.gateway.door.limit.RateLimits;
import eu.vallum.platform.problem.CommonProblem;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Everything under {@code /api}: held against the contract, the caller and their limit, then passed on. */
@Singleton
class ApiRoute {
    private static final Logger LOG = Logger.getLogger(ApiRoute.class);

    private final Contracts contracts;
    private final OperationCheck check;
    private final Credentials credentials;
    private final RateLimits limits;
    private final Upstreams upstreams;
    private final Answers answers;

    ApiRoute(
            Contracts contracts,
            OperationCheck check,
            Credentials credentials,
            RateLimits limits,
            Upstreams upstreams,
            Answers answers) {
        this.contracts = contracts;
        this.check = check;
        this.credentials = credentials;
        this.limits = limits;
        this.upstreams = upstreams;
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(-100).handler(this::handle).failureHandler(this::failed);
    }

    private void failed(RoutingContext rc) {
        if (rc.statusCode() == 400) { // refused by the router itself: no Host, a broken escape
            answers.refuse(rc, CommonProblem.MALFORMED, "Send a well-formed request with one Host header.");
            return;
        }
        LOG.errorf(rc.failure(), "a request was not passed on");
        answers.refuse(rc, CommonProblem.INTERNAL, "Try again; if it stays, quote the trace id to the operator.");
    }

    private void handle(RoutingContext rc) {
        var request = rc.request();
        request.pause();
        var path = Objects.requireNonNull(request.path(), "a path was checked by the guards");
        switch (contracts.match(request.method().name(), path)) {
            case Match.Found(Operation operation) -> {
                if (check.passes(rc, operation)) {
                    admit(rc, operation);
                }
            }
            case Match.NoSuchMethod(String allowed) -> {
                rc.response().putHeader(HttpHeaders.ALLOW, allowed);
                answers.refuse(rc, CommonProblem.METHOD, "Use one of: " + allowed + ".");
            }
            case Match.NoSuchPath() -> answers.refuse(rc, CommonProblem.NOT_FOUND, "No contract names this address.");
        }
    }

    /** Looking at a token for the first time costs more than passing a request on, so strangers are counted before it. */
    private void admit(RoutingContext rc, Operation operation) {
        var stranger = credentials.strange(rc.request())
                ? limits.stranger(rc.request().remoteAddress().hostAddress())
                : null;
        if (stranger != null && !stranger.allowed()) {
            tooMany(rc, stranger);
            return;
        }
        credentials.of(rc).onComplete(done -> {
            if (done.failed()) {
                rc.fail(done.cause());
            } else {
                decide(rc, operation, done.result(), stranger);
            }
        });
    }

    private void decide(RoutingContext rc, Operation operation, Who who, @Nullable Allowance stranger) {
        switch (who) {
            case Who.Client client -> {
                var audience = check.audience(operation);
                if (client.token().audiences().contains(audience)) {
                    pass(rc, operation, limits.client(client.token().client()), client.header());
                } else {
                    answers.refuse(rc, DoorProblem.AUDIENCE, "Ask for a token whose audience is " + audience + ".");
                }
            }
            case Who.Person person ->
                pass(
                        rc,
                        operation,
                        limits.client(person.session().who().subject()),
                        person.session().bearer());
            case Who.Nobody nobody -> {
                if (operation.open()) {
                    var address = rc.request().remoteAddress().hostAddress();
                    pass(rc, operation, stranger == null ? limits.stranger(address) : stranger, null);
                } else {
                    signIn(rc, nobody.sessionEnded());
                }
            }
            case Who.Refused(String reason) -> answers.refuse(rc, CommonProblem.UNAUTHENTICATED, reason);
            case Who.Unknown() -> answers.refuse(rc, DoorProblem.SESSIONS_DOWN, "Try again in a moment.");
        }
    }

    private void pass(RoutingContext rc, Operation operation, Allowance allowance, @Nullable String authorization) {
        if (!allowance.allowed()) {
            tooMany(rc, allowance);
            return;
        }
        Span.current().setAttribute("vallum.operation", operation.id()); // the address itself stays out of traces
        new Exchange(rc, answers, allowance, check.most(operation))
                .run(upstreams.client(), upstreams.of(operation.service()), authorization);
    }

    /** A script of ours whose session ended is told so by 499 or a refresh; a client gets 401. */
    private void signIn(RoutingContext rc, boolean ended) {
        var headers = rc.request().headers();
        if (headers.contains("HX-Request")) {
            rc.response().putHeader("HX-Refresh", "true");
        } else if (ended && headers.contains("Sec-Fetch-Mode")) {
            rc.response()
                    .setStatusCode(499)
                    .putHeader("WWW-Authenticate", "OIDC")
                    .end();
            return;
        }
        answers.refuse(rc, CommonProblem.UNAUTHENTICATED, "Send an access token as a bearer token.");
    }

    private void tooMany(RoutingContext rc, Allowance allowance) {
        allowance.explain(rc.response().headers());
        answers.refuse(rc, CommonProblem.TOO_MANY, "Slow down; this replica counts requests a minute.");
    }
}
