package eu.vallum.gateway.door.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body without a declared length that fails as soon as it is longer than the operation takes. */
final class CappedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final long most;
    private long seen;
    private @Nullable Handler<Throwable> failed;

    CappedBody(ReadStream<Buffer> body, long most) {
        this.body = body;
        this.most = most;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : part -> pass(part, handler));
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> handler) {
        seen += part.length();
        if (seen <= most) {
            handler.handle(part);
        } else if (failed != null) {
            var once = failed;
            failed = null;
            once.handle(new TooLong());
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }

    /** The body went on after its limit. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("The body is longer than the operation takes", null, false, false);
        }
    }
}
