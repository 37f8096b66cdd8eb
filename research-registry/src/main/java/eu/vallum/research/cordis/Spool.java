package eu.vallum.research.cordis;

import eu.vallum.research.cordis.Uploads.Upload;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Keeps uploaded files beyond their request. Names of ours only; what a killed process left is swept away after a day. */
@Singleton
class Spool {
    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Path directory;
    private final Clock clock;

    Spool(ImportConfiguration configuration, Clock clock) {
        this.directory = configuration.directory();
        this.clock = clock;
    }

    void sweep(@Observes StartupEvent event) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        var before = FileTime.from(clock.instant().minus(FORGOTTEN));
        try (var files = Files.newDirectoryStream(directory, "*.upload")) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).compareTo(before) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("old uploads not swept");
        }
    }

    List<Upload> keep(UUID id, List<FileUpload> files) throws IOException {
        Files.createDirectories(directory);
        var kept = new ArrayList<Upload>();
        for (var file : files) {
            var target = directory.resolve(id + "-" + kept.size() + ".upload");
            Files.move(file.uploadedFile(), target);
            kept.add(new Upload(file.fileName() == null ? "" : file.fileName(), target));
        }
        return kept;
    }
}
