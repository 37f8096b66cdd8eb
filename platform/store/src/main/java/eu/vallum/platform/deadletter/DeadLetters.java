package eu.vallum.platform.deadletter;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The dead letters of one service. Those waiting are what the replay group has not committed. A replay sends each to the topic it came
 * from, with its key, CloudEvents attributes and trace, and commits only what the broker took; inboxes keep it from being effective twice.
 */
@Singleton
class DeadLetters {
    private static final String ORIGIN = "dead-letter-topic";

    private final Config config;
    private final String service;

    DeadLetters(Config config, @ConfigProperty(name = "vallum.store.database") String service) {
        this.config = config;
        this.service = service;
    }

    /** How many wait to be looked at. */
    long waiting() throws InterruptedException, ExecutionException, TimeoutException {
        try (var admin =
                Admin.create(connection(Map.of("request.timeout.ms", "4000", "default.api.timeout.ms", "5000")))) {
            var topic = admin.describeTopics(List.of(topic()))
                    .allTopicNames()
                    .get(5, TimeUnit.SECONDS)
                    .get(topic());
            var partitions = topic == null
                    ? List.<TopicPartition>of()
                    : topic.partitions().stream()
                            .map(p -> new TopicPartition(topic(), p.partition()))
                            .toList();
            var done = admin.listConsumerGroupOffsets(service + "-replay")
                    .partitionsToOffsetAndMetadata()
                    .get(5, TimeUnit.SECONDS);
            long waiting = 0;
            for (var partition : partitions) {
                var committed = done.get(partition);
                long from = committed == null ? offset(admin, partition, OffsetSpec.earliest()) : committed.offset();
                waiting += offset(admin, partition, OffsetSpec.latest()) - from;
            }
            return waiting;
        }
    }

    private static long offset(Admin admin, TopicPartition partition, OffsetSpec spec)
            throws InterruptedException, ExecutionException, TimeoutException {
        return admin.listOffsets(Map.of(partition, spec))
                .partitionResult(partition)
                .get(5, TimeUnit.SECONDS)
                .offset();
    }

    /** Sends all waiting dead letters back to where they came from; answers how many. */
    int replay() throws InterruptedException, ExecutionException {
        try (var consumer = consumer();
                var producer = new KafkaProducer<byte[], byte[]>(
                        connection(Map.of("acks", "all")), new ByteArraySerializer(), new ByteArraySerializer())) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            int sent = 0;
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                var records = consumer.poll(Duration.ofSeconds(1));
                for (var letter : records) {
                    producer.send(again(letter)).get();
                    sent++;
                }
                consumer.commitSync();
            }
            return sent;
        }
    }

    private ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> letter) {
        var origin = letter.headers().lastHeader(ORIGIN);
        if (origin == null) {
            throw new IllegalStateException("a dead letter without its origin at offset " + letter.offset());
        }
        var kept = StreamSupport.stream(letter.headers().spliterator(), false)
                .filter(header -> !header.key().startsWith("dead-letter-"))
                .collect(Collectors.<Header>toList());
        return new ProducerRecord<>(new String(origin.value()), null, letter.key(), letter.value(), kept);
    }

    private String topic() {
        return "vallum." + service + ".dead";
    }

    private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(topic(), Duration.ofSeconds(5)).stream()
                .map(info -> new TopicPartition(topic(), info.partition()))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                connection(Map.of(
                        "group.id",
                        service + "-replay",
                        "enable.auto.commit",
                        "false",
                        "auto.offset.reset",
                        "earliest")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Every {@code kafka.*} setting of the service (address, TLS, SASL) and what this client needs besides. */
    private Properties connection(Map<String, String> own) {
        var properties = new Properties();
        for (var name : config.getPropertyNames()) {
            if (name.startsWith("kafka.")) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(value -> properties.setProperty(name.substring("kafka.".length()), value));
            }
        }
        properties.setProperty("bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class));
        properties.putAll(own);
        return properties;
    }
}
