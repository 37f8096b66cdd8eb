package eu.vallum.incident.download;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes the holder's word that it destroyed a file it may not keep, the first time. The owner sees it; nobody can check it. */
@Singleton
class DestroyingFile {
    private final Gate gate;
    private final IncidentAccess access;
    private final Downloads downloads;
    private final ReadingDownloads reading;
    private final Directory directory;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    DestroyingFile(
            Gate gate,
            IncidentAccess access,
            Downloads downloads,
            ReadingDownloads reading,
            Directory directory,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.downloads = downloads;
        this.reading = reading;
        this.directory = directory;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<Download> destroyed(UUID id) {
        return gate.with(access::mayWork, "download.destroy", actor -> {
            var held = downloads.byId(id).stream()
                    .filter(row -> reading.held(actor, row))
                    .findFirst();
            if (held.isEmpty()) {
                audit.denied("download.destroy", "download", List.of(id), "not visible");
                return Outcome.notFound();
            }
            if (!held.get().mustGo()) {
                return Outcome.refused(IncidentProblem.NOT_RECALLED, null);
            }
            var at = clock.instant();
            downloads.destroy(actor.organisation(), id, actor.name(), at);
            audit.allowed("download.destroy", "download", List.of(id), "holder");
            var now = downloads.byId(id).getFirst();
            if (held.get().destroyedAt() == null) {
                outbox.put(new DownloadDestroyed(id, now.owner().id(), 1, at));
            }
            return Outcome.done(now.naming(directory.named(
                    Stream.of(now.owner().id(), now.organisation().id()))));
        });
    }
}
