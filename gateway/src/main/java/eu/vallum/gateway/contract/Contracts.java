package eu.vallum.gateway.contract;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The contracts of the three services, read once; a contract that cannot be read fails the start. */
@Singleton
public class Contracts {
    /** Services in the order in which they are shown. */
    public static final List<String> SERVICES = List.of("identity", "incident", "research");

    private static final Set<String> FILES = Set.of("identity.yaml", "incident.yaml", "research.yaml", "shared.yaml");

    private final List<Contract> all;
    private final PathTree paths = new PathTree();

    Contracts() {
        var files = new ContractFiles();
        this.all = SERVICES.stream()
                .filter(files::exists)
                .map(service -> new ContractReader(files, service).read())
                .toList();
        all.forEach(contract -> contract.operations().forEach(paths::add));
    }

    /** All contracts, for showing them. */
    public List<Contract> all() {
        return all;
    }

    /** The operation that a method and a raw, canonical path mean. */
    public Match match(String method, String path) {
        return paths.match(method, path);
    }

    /** A contract as published, e.g. {@code incident.yaml}; null when there is no such file. */
    public static byte @Nullable [] published(@Nullable String file) {
        return file != null && FILES.contains(file) ? ContractFiles.bytes(file) : null;
    }
}
