package eu.vallum.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker and controller (KRaft) inside this JVM, on 127.0.0.1. Topics are made when it starts and nowhere
 * else: a misspelt name fails instead of creating a topic.
 */
public final class Broker implements Server {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final KafkaRaftServer server;
    private final int port;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean open = true;

    private Broker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker with the platform's topics and returns when it takes messages.
     *
     * @param data its directory; formatted if absent
     * @throws StartFailed if a port is taken or the directory cannot be used
     */
    public static Broker start(Path data, int port, int controllerPort) {
        Ports.demand("Kafka", port);
        Ports.demand("Kafka's controller", controllerPort);
        format(data);
        var server = new KafkaRaftServer(new KafkaConfig(settings(data, port, controllerPort), false), Time.SYSTEM);
        var broker = new Broker(server, port);
        // A full disk or a start broken off makes Kafka halt the JVM; here it shares it, and its end is told instead.
        Exit.setHaltProcedure((code, reason) -> broker.fail());
        Exit.setExitProcedure((code, reason) -> broker.fail());
        try {
            server.startup();
            broker.createTopics();
            return broker;
        } catch (StartFailed e) {
            broker.shutDown();
            throw e;
        } catch (Throwable e) { // Scala declares nothing: an interruption is among it
            broker.shutDown();
            throw new StartFailed("Kafka did not come up: " + e.getMessage(), e);
        }
    }

    private static void format(Path data) {
        if (Files.exists(data.resolve("meta.properties"))) return;
        try {
            Files.createDirectories(data);
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .addDirectory(data.toString())
                    .setMetadataLogDirectory(data.toString())
                    .setIgnoreFormatted(true)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setPrintStream(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()))
                    .run();
        } catch (IOException e) {
            throw new StartFailed("Kafka cannot use %s: %s".formatted(data, e.getMessage()), e);
        } catch (Exception e) { // declared so by Kafka
            throw new StartFailed("Kafka could not format %s: %s".formatted(data, e.getMessage()), e);
        }
    }

    private static Properties settings(Path data, int port, int controllerPort) {
        var settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort)),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                Map.entry("log.dirs", data.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // One small machine: no reserve of threads and memory.
                Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1")));
        return settings;
    }

    private void createTopics() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            var there = admin.listTopics().names().get();
            var missing = Topics.all().stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1)
                            .configs(Map.of("cleanup.policy", topic.cleanup())))
                    .toList();
            create(admin, missing);
        } catch (ExecutionException e) {
            throw new StartFailed("Kafka could not make its topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while Kafka made its topics.", e);
        }
    }

    private static void create(Admin admin, List<NewTopic> topics) throws InterruptedException, ExecutionException {
        try {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) throw e;
        }
    }

    /** Address for clients, {@code 127.0.0.1:port}. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    private void fail() {
        open = false;
        ended.complete(null);
    }

    @Override
    public CompletableFuture<?> ended() {
        return ended;
    }

    @Override
    public boolean isAlive() {
        return open;
    }

    /** Stops it in order; data stays. Gives up waiting after 15 s. */
    @Override
    public void close() {
        if (open) shutDown();
    }

    private void shutDown() {
        open = false;
        var stopping = Thread.ofPlatform().daemon().name("kafka-stopping").start(() -> {
            server.shutdown();
            server.awaitShutdown();
        });
        try {
            stopping.join(STOP_PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
