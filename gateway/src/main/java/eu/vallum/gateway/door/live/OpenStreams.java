package eu.vallum.gateway.door.live;

import eu.vallum.gateway.door.session.SessionEnded;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams that this process holds open, so that those of an ended session can be closed. */
@Singleton
class OpenStreams {
    private final Set<Open> all = ConcurrentHashMap.newKeySet();

    OpenStreams(MeterRegistry meters) {
        meters.gaugeCollectionSize("vallum.door.streams", java.util.List.of(), all);
    }

    Open add(String sid, Context loop, JoinedStream stream) {
        var open = new Open(sid, loop, stream);
        all.add(open);
        return open;
    }

    void remove(Open open) {
        all.remove(open);
    }

    void close(@Observes SessionEnded ended) {
        for (var open : all) {
            if (open.sid().equals(ended.sid())) {
                open.loop().runOnContext(now -> open.stream().close());
            }
        }
    }

    /** One open stream; compared by identity of its stream. */
    record Open(String sid, Context loop, JoinedStream stream) {}
}
