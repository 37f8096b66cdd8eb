package eu.vallum.incident.export;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.download.Downloads;
import eu.vallum.incident.download.FileKind;
import eu.vallum.incident.export.Exports.Stored;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Takes orders for files, says how far they are, and hands them out to whoever ordered them. A file with something in it that may not be seen
 * any more, or only under a stricter label, is refused: made anew it would be another file, and whoever fetches it should know.
 */
@Singleton
public class AskingExports {
    private final Gate gate;
    private final IncidentAccess access;
    private final Idempotency idempotency;
    private final Exports exports;
    private final Downloads downloads;
    private final Audit audit;
    private final Clock clock;

    AskingExports(
            Gate gate,
            IncidentAccess access,
            Idempotency idempotency,
            Exports exports,
            Downloads downloads,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.idempotency = idempotency;
        this.exports = exports;
        this.downloads = downloads;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param key the client's Idempotency-Key, if it sent one */
    @Transactional
    Outcome<ExportId> ask(AskExport request, @Nullable String key) {
        return gate.with(
                access::mayRead,
                "export.ask",
                actor -> request.query().<ExportId>wrong().orElseGet(() -> {
                    var once = idempotency.once("export.ask", key, request, ExportId.class, () -> {
                        var id = ExportId.next();
                        exports.add(actor, id.value(), request, clock.instant());
                        audit.allowed("export.ask", "export", List.of(id.value()), "audience");
                        return id;
                    });
                    return switch (once) {
                        case Once.Done<ExportId>(var id, var replayed) -> Outcome.done(id);
                        case Once.Mismatch<ExportId> mismatch -> Outcome.refused(CommonProblem.KEY_REUSED, null);
                        case Once.Busy<ExportId> busy -> Outcome.refused(CommonProblem.IN_PROGRESS, null);
                    };
                }));
    }

    @Transactional
    Outcome<Export.Exports> list() {
        return gate.with(
                access::mayRead,
                "export.list",
                actor -> Outcome.done(new Export.Exports(exports.newest(actor, clock.instant()).stream()
                        .map(AskingExports::shown)
                        .toList())));
    }

    @Transactional
    Outcome<Export> read(ExportId id) {
        return own(id, "export.read", (actor, row) -> Outcome.done(shown(row)));
    }

    /** A file on its way to whoever ordered it. */
    record Fetched(Export export, byte[] content) {}

    @Transactional
    Outcome<Fetched> fetch(ExportId id) {
        return own(id, "export.fetch", (actor, row) -> {
            if (!row.state().equals("ready")) {
                audit.denied("export.fetch", "export", List.of(id.value()), row.state());
                return row.state().equals("making")
                        ? Outcome.refused(IncidentProblem.EXPORT_NOT_READY, "Ask how far it is, and fetch it then.")
                        : Outcome.refused(IncidentProblem.EXPORT_OUTDATED, "Ask for it anew.");
            }
            var held = exports.incidents(row);
            downloads.note(actor, FileKind.EXPORT, row.format().code(), held);
            audit.allowed(
                    "export.fetch",
                    "incident",
                    held.stream().map(incident -> incident.value()).toList(),
                    "audience");
            return Outcome.done(new Fetched(shown(row), exports.content(row)));
        });
    }

    private <T> Outcome<T> own(ExportId id, String action, BiFunction<Actor, Stored, Outcome<T>> work) {
        return gate.with(access::mayRead, action, actor -> {
            var row = exports.byId(id.value(), clock.instant()).stream()
                    .filter(one -> access.wrote(actor, one.organisation(), one.subject()))
                    .findFirst();
            if (row.isEmpty()) {
                audit.denied(action, "export", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            return work.apply(actor, row.get());
        });
    }

    private static Export shown(Stored row) {
        return new Export(
                row.id(),
                row.query(),
                row.format(),
                row.state(),
                row.incidents(),
                row.tlp(),
                row.sha256(),
                row.askedAt(),
                row.madeAt(),
                row.askedAt().plus(Exports.KEPT));
    }
}
