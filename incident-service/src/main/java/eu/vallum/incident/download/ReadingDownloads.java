package eu.vallum.incident.download;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows an owner who took what of an incident, and an organisation what it took itself. */
@Singleton
class ReadingDownloads {
    private final Gate gate;
    private final IncidentAccess access;
    private final Downloads downloads;
    private final Directory directory;
    private final Audit audit;

    ReadingDownloads(Gate gate, IncidentAccess access, Downloads downloads, Directory directory, Audit audit) {
        this.gate = gate;
        this.access = access;
        this.downloads = downloads;
        this.directory = directory;
        this.audit = audit;
    }

    @Transactional
    Outcome<Page<Download>> of(IncidentId id, @Nullable Cursor after, int limit) {
        return gate.owning(access::mayRead, id, "download.list", (actor, seen) -> {
            var rows = downloads.of(id, after, limit + 1);
            audit.allowed("download.list", "incident", List.of(id.value()), "owner");
            return Outcome.done(named(Page.of(rows, limit, Download::taken)));
        });
    }

    @Transactional
    Outcome<Page<Download>> own(boolean recalled, @Nullable Cursor after, int limit) {
        return gate.with(access::mayRead, "download.list", actor -> {
            var rows = downloads.by(actor.organisation(), recalled, after, limit + 1).stream()
                    .filter(row -> held(actor, row))
                    .filter(row -> !recalled || row.recall() != null)
                    .toList();
            var page = Page.of(rows, limit, recalled ? Download::told : Download::taken);
            audit.allowed(
                    "download.list",
                    "download",
                    page.items().stream().map(Download::id).toList(),
                    "holder");
            return Outcome.done(named(page));
        });
    }

    /** Whether the actor's organisation holds it. */
    boolean held(Actor actor, Download download) {
        return access.addressed(actor, download.organisation().id()) && access.named(actor, download.persons());
    }

    private Page<Download> named(Page<Download> page) {
        var names = directory.named(page.items().stream()
                .flatMap(row -> Stream.of(row.owner().id(), row.organisation().id())));
        return page.map(row -> row.naming(names));
    }
}
