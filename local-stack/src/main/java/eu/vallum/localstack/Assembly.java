package eu.vallum.localstack;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The components of one platform: in which order they start, side by side where they can, and stop. */
final class Assembly implements AutoCloseable {
    private final PlatformOptions options;
    private final Installation installation;
    private final PortPlan ports;
    private final Environments environments;
    private final Map<String, Component> components = new LinkedHashMap<>();
    private final Map<String, URI> addresses = new HashMap<>();
    private final Map<String, URI> managements = new HashMap<>();
    private final BlockingQueue<Component> ended = new LinkedBlockingQueue<>();
    private final Set<Thread> startThreads = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    Assembly(PlatformOptions options, Installation installation) {
        this.options = options;
        this.installation = installation;
        this.ports = new PortPlan(options.portOffset());
        this.environments = new Environments(ports, installation.secrets(), options.incidentServices());
        add("postgres", null, this::startPostgres);
        add(
                "kafka",
                null,
                () -> Broker.start(installation.directory().resolve("kafka"), ports.kafka(), ports.kafkaController()));
        add(
                "mail",
                mailHealth(),
                () -> MailExchange.start(ports.smtp(), ports.mailApi(), ports.imap(), installation.log("mail")));
        add(
                "keycloak",
                URI.create("http://127.0.0.1:%d/health/ready".formatted(ports.keycloakManagement())),
                this::startKeycloak);
        for (var service : Deployable.values()) {
            for (var instance = 1; instance <= instances(service); instance++) add(service, instance);
        }
    }

    private URI mailHealth() {
        return URI.create("http://127.0.0.1:%d/api/service/readiness".formatted(ports.mailApi()));
    }

    private int instances(Deployable service) {
        return switch (service) {
            case GATEWAY -> options.gateways();
            case INCIDENT -> options.incidentServices();
            case IDENTITY, RESEARCH -> 1;
        };
    }

    private void add(Deployable service, int instance) {
        var name = service.instance(instance);
        var management = ports.managementAddress(service, instance);
        addresses.put(name, ports.address(service, instance));
        managements.put(name, management);
        add(name, management.resolve("/q/health/ready"), () -> {
            var environment = new HashMap<>(environments.of(service, instance));
            environment.putAll(options.environment().getOrDefault(name, Map.of()));
            Ports.demand(name, ports.http(service, instance));
            Ports.demand(name + "'s management", ports.management(service, instance));
            return QuarkusProcess.start(
                    name,
                    options.root().resolve(service.module()).resolve("target/quarkus-app"),
                    service.jvmOptions(),
                    environment,
                    management,
                    installation.log(name));
        });
    }

    private void add(String name, @Nullable URI health, Supplier<? extends Server> starting) {
        components.put(name, new Component(name, installation.log(name), health, starting, this::endedUnasked));
    }

    private Postgres startPostgres() {
        var postgres = Postgres.start(
                installation.directory().resolve("postgres"),
                ports.postgres(),
                installation.secrets(),
                installation.log("postgres"));
        for (var service : Deployable.values()) postgres.createServiceDatabase(service.database());
        return postgres;
    }

    private Keycloak startKeycloak() {
        return Keycloak.start(new Keycloak.Options(
                installation.directory().resolve("keycloak"),
                options.root().resolve("identity-service/src/main/realm"),
                RealmSettings.of(installation.secrets(), ports.address(Deployable.GATEWAY, 1), ports.smtp()),
                postgres(),
                ports.keycloak(),
                ports.keycloakManagement(),
                installation.secrets().get("keycloak-admin"),
                installation.log("keycloak")));
    }

    /** Starts all; on failure stops what runs and throws the first reason. */
    void start() {
        demandPorts();
        try {
            var postgres = starting("postgres");
            var kafka = starting("kafka");
            var mail = starting("mail");
            var keycloak = postgres.thenRunAsync(() -> step("keycloak"), this::onOwnThread);
            var stores = CompletableFuture.allOf(postgres, kafka);
            // The two that only check tokens meet Keycloak later; the others talk to it while they start.
            var early = services(List.of(Deployable.INCIDENT, Deployable.RESEARCH), stores);
            var late = services(
                    List.of(Deployable.IDENTITY, Deployable.GATEWAY), CompletableFuture.allOf(stores, mail, keycloak));
            firstFailureOrAll(early, late, keycloak, mail).get();
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new StartFailed("Stopped while starting.", e);
        } catch (ExecutionException e) {
            close();
            throw switch (e.getCause()) {
                case StartFailed failed -> failed;
                case UncheckedIOException io -> Disk.failed(installation.directory(), io);
                case null, default -> new StartFailed("The start failed: " + e, e);
            };
        }
    }

    private static CompletableFuture<?> firstFailureOrAll(CompletableFuture<?>... starts) {
        var result = new CompletableFuture<Void>();
        CompletableFuture.allOf(starts).thenRun(() -> result.complete(null));
        for (var start : starts) {
            start.whenComplete((done, e) -> {
                if (e != null) result.completeExceptionally(e instanceof CompletionException c ? c.getCause() : e);
            });
        }
        return result;
    }

    private CompletableFuture<Void> services(List<Deployable> services, CompletableFuture<?> after) {
        var starts = new ArrayList<CompletableFuture<?>>();
        for (var service : services) {
            for (var instance = 1; instance <= instances(service); instance++) {
                var name = service.instance(instance);
                starts.add(after.thenRunAsync(() -> step(name), this::onOwnThread));
            }
        }
        return CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> starting(String name) {
        return CompletableFuture.runAsync(() -> step(name), this::onOwnThread);
    }

    private void onOwnThread(Runnable work) {
        startThreads.add(Thread.ofPlatform().daemon().name("starting").start(work));
    }

    private void step(String name) {
        if (closing) throw new StartFailed("The start was broken off.");
        var begin = System.nanoTime();
        component(name).start();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        installation.record(components());
        options.progress().accept("%-18s ready after %5.1f s".formatted(name, took.toMillis() / 1000.0));
    }

    /** All before the first start: one that is taken should not cost half a minute to find out. */
    private void demandPorts() {
        ports.ofServers().forEach(Ports::demand);
        for (var service : Deployable.values()) {
            for (var instance = 1; instance <= instances(service); instance++) {
                Ports.demand(service.instance(instance), ports.http(service, instance));
                Ports.demand(service.instance(instance) + "'s management", ports.management(service, instance));
            }
        }
    }

    private void endedUnasked(Component component) {
        if (!closing) ended.add(component);
    }

    Component awaitUnexpectedEnd() throws InterruptedException {
        return ended.take();
    }

    PortPlan ports() {
        return ports;
    }

    Postgres postgres() {
        return (Postgres) component("postgres").server();
    }

    Component component(String name) {
        var component = components.get(name);
        if (component == null) {
            throw new IllegalArgumentException("no component '%s', only %s".formatted(name, components.keySet()));
        }
        return component;
    }

    List<Component> components() {
        return List.copyOf(components.values());
    }

    URI address(String component) {
        return known(addresses, component);
    }

    URI management(String component) {
        return known(managements, component);
    }

    private URI known(Map<String, URI> map, String component) {
        var address = map.get(component);
        if (address == null) {
            throw new IllegalArgumentException("no service '%s', only %s".formatted(component, map.keySet()));
        }
        return address;
    }

    /** Door first, database last; services side by side. */
    @Override
    public void close() {
        closing = true;
        startThreads.forEach(Thread::interrupt); // a start under way gives up and ends its process
        var services = new ArrayList<CompletableFuture<Void>>();
        for (var component : components()) {
            if (addresses.containsKey(component.name())) {
                services.add(CompletableFuture.runAsync(component::stop, Thread::startVirtualThread));
            }
        }
        services.forEach(CompletableFuture::join);
        var servers = new ArrayList<>(List.of("postgres", "kafka", "mail", "keycloak"));
        Collections.reverse(servers);
        servers.forEach(name -> component(name).stop());
    }
}
