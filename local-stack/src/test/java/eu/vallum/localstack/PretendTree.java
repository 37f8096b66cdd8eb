package eu.vallum.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A source tree with the real realm and topics, and with {@link PretendService} for every service. */
final class PretendTree {
    /** Offsets of other platforms: as started without an option, as recommended, end-to-end tests, benchmarks. */
    private static final List<Integer> OTHERS = List.of(0, 2000, 7300, 7600);

    private PretendTree() {}

    static Path in(Path directory) throws IOException {
        var root = Files.createDirectories(directory.resolve("tree"));
        for (var service : Deployable.values()) {
            var application =
                    Files.createDirectories(root.resolve(service.module()).resolve("target/quarkus-app"));
            writeJar(application.resolve("quarkus-run.jar"));
        }
        Files.createSymbolicLink(
                root.resolve("identity-service/src"), Source.root().resolve("identity-service/src"));
        Files.createSymbolicLink(root.resolve("contracts"), Source.root().resolve("contracts"));
        return root;
    }

    private static void writeJar(Path file) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, PretendService.class.getName());
        var entry = PretendService.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                var in = PretendTree.class.getClassLoader().getResourceAsStream(entry)) {
            if (in == null) throw new IOException("no class file " + entry);
            jar.putNextEntry(new JarEntry(entry));
            in.transferTo(jar);
        }
    }

    /**
     * An offset with ports of its own: below the system's own choice of ports, free now, and none that a platform of this project takes
     * later, be it at the usual ports, at the shifted ones that the message about a taken port names, or in the tests of the whole.
     */
    static int freeOffset() {
        var others = OTHERS.stream().flatMapToInt(PretendTree::ports).boxed().collect(Collectors.toSet());
        return IntStream.iterate(337, offset -> offset < 12_000, offset -> offset + 101)
                .filter(offset -> IntStream.of(offset, offset + 1)
                        .flatMap(PretendTree::ports)
                        .noneMatch(port -> others.contains(port) || Ports.isTaken(port)))
                .findFirst()
                .orElseThrow();
    }

    /** Every port that a platform with two gateways listens on. */
    static IntStream ports(int offset) {
        var plan = new PortPlan(offset);
        var servers = plan.ofServers().values().stream().mapToInt(Integer::intValue);
        var services = java.util.Arrays.stream(Deployable.values())
                .flatMapToInt(service -> IntStream.rangeClosed(1, 2)
                        .flatMap(n -> IntStream.of(plan.http(service, n), plan.management(service, n))));
        return IntStream.concat(servers, services);
    }
}
