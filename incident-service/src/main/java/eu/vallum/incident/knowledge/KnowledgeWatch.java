package eu.vallum.incident.knowledge;

import eu.vallum.incident.indicator.Bounded;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.job.JobRunner;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes the bundles of a folder, each once as long as it stays as it is. A bundle that is gone takes nothing with it: ATT&CK says of what it gives up that
 * it is deprecated, and incidents may be told by it. How each was taken is told in its report.
 */
@Singleton
class KnowledgeWatch {
    private static final Job KNOWLEDGE = new Job("knowledge");
    private static final long MOST_UNPACKED = 500L * 1024 * 1024;

    private final LoadingKnowledge loading;
    private final Optional<Path> folder;
    private final boolean demo;
    private final JobRunner jobs;

    KnowledgeWatch(
            LoadingKnowledge loading,
            @ConfigProperty(name = "vallum.incident.knowledge.folder") Optional<Path> folder,
            @ConfigProperty(name = "vallum.incident.knowledge.demo") boolean demo,
            JobRunner jobs) {
        this.loading = loading;
        this.folder = folder;
        this.demo = demo;
        this.jobs = jobs;
    }

    /** A file that can be opened more than once. */
    @FunctionalInterface
    interface Bundle {
        InputStream open() throws IOException;
    }

    @Scheduled(every = "${vallum.incident.knowledge.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        jobs.run(KNOWLEDGE, this::bundles)
                .orElse(Map.of())
                .forEach((file, bundle) -> jobs.run(KNOWLEDGE, () -> take(file, bundle)));
    }

    /** Takes a bundle; false when it was taken as it is, or another replica is at it. As the job. */
    boolean take(String file, Bundle bundle) throws IOException {
        var load = loading.begin(file, sha256(bundle));
        if (load.isPresent()) {
            try (var in = bundle.open()) {
                var plain = file.endsWith(".gz") ? new GZIPInputStream(in) : in;
                new TakingBundle(load.get(), loading).take(new Bounded(plain, MOST_UNPACKED));
            }
        }
        return load.isPresent();
    }

    private Map<String, Bundle> bundles() throws IOException {
        var bundles = new TreeMap<String, Bundle>();
        if (demo) {
            bundles.put(
                    "vallum:demo.json",
                    () -> Objects.requireNonNull(KnowledgeWatch.class.getResourceAsStream("/demo/knowledge.json")));
        }
        if (folder.isPresent()) {
            try (var found = Files.list(folder.get())) {
                found.filter(Files::isRegularFile)
                        .filter(file -> file.toString().endsWith(".json")
                                || file.toString().endsWith(".json.gz"))
                        .forEach(file -> bundles.put(file.getFileName().toString(), () -> Files.newInputStream(file)));
            }
        }
        return bundles;
    }

    private static String sha256(Bundle bundle) throws IOException {
        try (var in = new DigestInputStream(bundle.open(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
