package eu.vallum.incident.stage;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.download.Downloads;
import eu.vallum.incident.download.FileKind;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Shows the owner the forms of its reports, and what was submitted. */
@Singleton
class ReadingStages {
    private final Gate gate;
    private final IncidentAccess access;
    private final Warnings warnings;
    private final Forms forms;
    private final Documents documents;
    private final Downloads downloads;
    private final Audit audit;

    ReadingStages(
            Gate gate,
            IncidentAccess access,
            Warnings warnings,
            Forms forms,
            Documents documents,
            Downloads downloads,
            Audit audit) {
        this.gate = gate;
        this.access = access;
        this.warnings = warnings;
        this.forms = forms;
        this.documents = documents;
        this.downloads = downloads;
        this.audit = audit;
    }

    record Stages(List<StageForm> items) {}

    record Submitted(List<StageDocument> items) {}

    /** A document's bytes in one of its forms. */
    record Content(StageDocument head, byte[] bytes) {}

    @Transactional
    Outcome<Stages> list(IncidentId id) {
        return gate.owning(access::mayRead, id, "stage.list", (actor, seen) -> {
            warnings.ensure(seen);
            audit.allowed("stage.list", "incident", List.of(id.value()), "owner");
            return Outcome.done(new Stages(forms.of(id)));
        });
    }

    @Transactional
    Outcome<StageForm> read(IncidentId id, String regime, String stage) {
        return gate.owning(access::mayRead, id, "stage.read", (actor, seen) -> {
            warnings.ensure(seen);
            audit.allowed("stage.read", "incident", List.of(id.value()), "owner");
            return forms.find(id, regime, stage).map(Outcome::done).orElseGet(Outcome::notFound);
        });
    }

    @Transactional
    Outcome<Submitted> documents(IncidentId id) {
        return gate.owning(access::mayRead, id, "document.list", (actor, seen) -> {
            warnings.ensure(seen);
            audit.allowed("document.list", "incident", List.of(id.value()), "owner");
            return Outcome.done(new Submitted(documents.of(id)));
        });
    }

    @Transactional
    Outcome<Content> document(IncidentId id, UUID document, boolean printed) {
        return gate.owning(access::mayRead, id, "document.read", (actor, seen) -> {
            var head = documents.find(id, document);
            if (head.isEmpty()) {
                return Outcome.notFound();
            }
            audit.allowed(
                    printed ? "document.print" : "document.read",
                    "stage-document",
                    List.of(document),
                    head.get().receipt());
            downloads.note(actor, FileKind.DOCUMENT, printed ? "pdf" : "json", List.of(id));
            return Outcome.done(new Content(head.get(), printed ? documents.pdf(document) : documents.json(document)));
        });
    }
}
