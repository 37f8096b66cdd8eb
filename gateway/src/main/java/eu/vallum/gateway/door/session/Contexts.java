package eu.vallum.gateway.door.session;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;

/** Futures that several requests share, brought back to the event loop and trace of the one that asks. */
final class Contexts {
    private Contexts() {}

    static <T> Future<T> here(Vertx vertx, Future<T> shared) {
        Promise<T> mine = ((ContextInternal) vertx.getOrCreateContext()).promise();
        shared.onComplete(mine);
        return mine.future();
    }

    static Future<Void> pause(Vertx vertx, long milliseconds) {
        Promise<Void> done = Promise.promise();
        vertx.setTimer(milliseconds, id -> done.complete());
        return done.future();
    }
}
