package eu.vallum.incident.warning;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.job.JobRunner;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Loads the lists that the service brings along, and those of a folder when one is configured: {@code name.json}, or
 * {@code name/list.json} as in MISP's collection. A file that can't be read keeps its last version and is told in the log.
 */
@Singleton
class WarningWatch {
    private static final Logger LOG = Logger.getLogger(WarningWatch.class);
    private static final Job WARNINGS = new Job("warnings");
    private static final List<String> OWN = List.of("special-addresses", "public-resolvers", "empty-files");

    private final LoadingLists loading;
    private final ObjectMapper json;
    private final Optional<Path> folder;
    private final JobRunner jobs;

    WarningWatch(
            LoadingLists loading,
            ObjectMapper json,
            @ConfigProperty(name = "vallum.incident.warnings.folder") Optional<Path> folder,
            JobRunner jobs) {
        this.loading = loading;
        this.json = json;
        this.folder = folder;
        this.jobs = jobs;
    }

    @Scheduled(every = "${vallum.incident.warnings.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        jobs.run(WARNINGS, () -> load(files()));
    }

    /** Loads these files, by id, and no others. */
    boolean load(Map<String, byte[]> files) {
        var digests = new TreeMap<String, String>();
        files.forEach((id, file) -> digests.put(id, WarningFile.sha256(file)));
        var read = new ArrayList<WarningFile>();
        for (var id : loading.changed(digests)) {
            try {
                read.add(WarningFile.read(id, Objects.requireNonNull(files.get(id)), json));
            } catch (IOException e) {
                LOG.warnf("warning list %s stays as it was: %s", id, e.getMessage());
            }
        }
        return loading.load(read, digests.keySet());
    }

    private Map<String, byte[]> files() throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var id : OWN) {
            try (var in = Objects.requireNonNull(WarningWatch.class.getResourceAsStream("/warnings/" + id + ".json"))) {
                files.put(id, in.readAllBytes());
            }
        }
        if (folder.isPresent()) {
            try (var found = Files.list(folder.get())) {
                for (var path : found.sorted().toList()) {
                    var file = Files.isDirectory(path) ? path.resolve("list.json") : path;
                    if (Files.isRegularFile(file) && file.toString().endsWith(".json")) {
                        files.put(path.getFileName().toString().replaceFirst("\\.json$", ""), Files.readAllBytes(file));
                    }
                }
            }
        }
        return files;
    }
}
