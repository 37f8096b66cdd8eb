package eu.vallum.gateway.door.live;

import eu.vallum.gateway.contract.Contracts;
import eu.vallum.gateway.door.answer.Answers;
import eu.vallum.gateway.door.answer.DoorProblem;
import eu.vallum.gateway.door.identity.Credentials;
import eu.vallum.gateway.door.identity.Who;
import eu.vallum.gateway.door.proxy.Upstreams;
import eu.vallum.gateway.door.session.Session;
import eu.vallum.platform.problem.CommonProblem;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** {@code GET /app/events}: the three services' feeds as one stream, for the person of the session. */
@Singleton
class EventsRoute {
    private static final long HEARTBEAT_MS = 15_000;

    private final Credentials credentials;
    private final Upstreams upstreams;
    private final OpenStreams streams;
    private final Answers answers;
    private final Vertx vertx;

    EventsRoute(Credentials credentials, Upstreams upstreams, OpenStreams streams, Answers answers, Vertx vertx) {
        this.credentials = credentials;
        this.upstreams = upstreams;
        this.streams = streams;
        this.answers = answers;
        this.vertx = vertx;
    }

    void register(@Observes Router router) {
        router.get("/app/events").order(-80).handler(this::handle);
    }

    private void handle(RoutingContext rc) {
        rc.request().resume();
        credentials.of(rc).onComplete(done -> {
            if (done.failed()) {
                rc.fail(done.cause());
                return;
            }
            switch (done.result()) {
                case Who.Person(Session session) -> open(rc, session);
                case Who.Unknown() -> answers.refuse(rc, DoorProblem.SESSIONS_DOWN, "Try again in a moment.");
                // No redirect: a stream cannot show a sign-in page, and any other status makes a browser come back.
                default -> answers.refuse(rc, CommonProblem.UNAUTHENTICATED, "Sign in again.");
            }
        });
    }

    private void open(RoutingContext rc, Session session) {
        var positions = Positions.of(rc.request().getHeader("Last-Event-ID"));
        var stream = new JoinedStream(rc.response(), positions);
        var heartbeat = vertx.setPeriodic(HEARTBEAT_MS, id -> stream.heartbeat());
        var registered = streams.add(session.sid(), vertx.getOrCreateContext(), stream);
        rc.response().exceptionHandler(gone -> stream.close());
        rc.addEndHandler(over -> {
            vertx.cancelTimer(heartbeat);
            streams.remove(registered);
            stream.close();
        });
        for (var service : Contracts.SERVICES) {
            var feed = new ServiceFeed(
                    vertx,
                    upstreams.client(),
                    upstreams.of(service),
                    session.bearer(),
                    positions,
                    event -> stream.take(service, event));
            stream.add(feed);
            feed.start();
        }
    }
}
