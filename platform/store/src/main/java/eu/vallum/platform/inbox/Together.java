package eu.vallum.platform.inbox;

import eu.vallum.platform.inbox.Hearing.Heard;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Hears several events in one transaction, so that a burst costs one commit. All are effective or none. */
@Singleton
class Together {
    @Transactional
    void hear(List<KafkaRecord<String, String>> records, Heard heard) {
        records.forEach(record -> Alone.once(record, heard));
    }
}
