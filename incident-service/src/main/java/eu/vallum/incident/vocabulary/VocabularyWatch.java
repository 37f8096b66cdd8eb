package eu.vallum.incident.vocabulary;

import eu.vallum.platform.caller.Job;
import eu.vallum.platform.job.JobRunner;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Loads the vocabularies that the service brings along, and those of a folder when one is configured: {@code name.json}, or
 * {@code name/machinetag.json} as in MISP's collection. What is wrong with a file is told with the list of vocabularies.
 */
@Singleton
class VocabularyWatch {
    private static final Job VOCABULARIES = new Job("vocabularies");
    private static final List<String> OWN = List.of("tlp", "pap", "vallum-cause");

    private final LoadingVocabularies loading;
    private final Optional<Path> folder;
    private final JobRunner jobs;

    VocabularyWatch(
            LoadingVocabularies loading,
            @ConfigProperty(name = "vallum.incident.vocabularies.folder") Optional<Path> folder,
            JobRunner jobs) {
        this.loading = loading;
        this.folder = folder;
        this.jobs = jobs;
    }

    @Scheduled(every = "${vallum.incident.vocabularies.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        jobs.run(VOCABULARIES, () -> loading.load(files(folder)));
    }

    /** What is to be loaded, by the name of its file. */
    static Map<String, byte[]> files(Optional<Path> folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var name : OWN) {
            try (var in = Objects.requireNonNull(
                    VocabularyWatch.class.getResourceAsStream("/vocabularies/" + name + ".json"))) {
                files.put("vallum:" + name + ".json", in.readAllBytes());
            }
        }
        if (folder.isPresent()) {
            try (var found = Files.list(folder.get())) {
                for (var path : found.sorted().toList()) {
                    var file = Files.isDirectory(path) ? path.resolve("machinetag.json") : path;
                    if (Files.isRegularFile(file) && file.toString().endsWith(".json")) {
                        files.put(path.getFileName().toString(), head(file));
                    }
                }
            }
        }
        return files;
    }

    /** As much as tells that it is too large. */
    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(VocabularyFile.MOST_BYTES + 1);
        }
    }
}
