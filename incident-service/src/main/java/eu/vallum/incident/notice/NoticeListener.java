package eu.vallum.incident.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.vallum.incident.notice.Source.Asking;
import eu.vallum.platform.inbox.Hearing;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears this service's own facts of which somebody wants to know. */
@ApplicationScoped
class NoticeListener {
    private final Noticing noticing;
    private final Map<String, Asking<?>> known;
    private final Hearing hearing;

    NoticeListener(Noticing noticing, @All List<Source> sources, Hearing hearing) {
        this.noticing = noticing;
        this.known = sources.stream()
                .flatMap(source -> source.hears().entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(
                        one -> "eu.vallum.incident." + one.getKey() + ".v1", Map.Entry::getValue));
        this.hearing = hearing;
    }

    @Incoming("notices")
    @RunOnVirtualThread
    @Blocking("in-order")
    CompletionStage<Void> on(KafkaRecordBatch<String, String> batch) {
        return hearing.each(batch, this::one);
    }

    /** Of what no source knows nobody is told; the feed holds every fact against its schema. */
    private void one(String body, IncomingCloudEventMetadata<String> event) throws JsonProcessingException {
        var asking = known.get(event.getType());
        if (asking != null) {
            hear(event, body, asking);
        }
    }

    private <E> void hear(IncomingCloudEventMetadata<String> event, String body, Asking<E> asking)
            throws JsonProcessingException {
        hearing.hear(
                NoticeWatch.NOTICES,
                event,
                body,
                asking.event(),
                fact -> noticing.heard(event.getId(), () -> asking.facts().apply(fact)));
    }
}
