package eu.vallum.research.cordis;

import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import eu.vallum.platform.page.PageRequest;
import eu.vallum.research.access.ResearchAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation's administrators read of its imports. */
@ApplicationScoped
class ReadingImports {
    /** What became of a read. */
    sealed interface Outcome<T> {
        record Found<T>(T value) implements Outcome<T> {}

        record Unknown<T>() implements Outcome<T> {}

        record Refused<T>() implements Outcome<T> {}
    }

    private final Imports imports;
    private final ResearchAccess access;
    private final Audit audit;
    private final CurrentCaller caller;

    ReadingImports(Imports imports, ResearchAccess access, Audit audit, CurrentCaller caller) {
        this.imports = imports;
        this.access = access;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    Outcome<Page<ImportDetails>> list(PageRequest page) {
        if (refused("list-imports", List.of())) {
            return new Outcome.Refused<>();
        }
        var rows = imports.list(caller.acting().organisation(), page.cursor(), page.limit() + 1);
        var found = Page.of(rows, page.limit(), row -> new Cursor(row.startedAt(), row.id()));
        audit.allowed(
                "list-imports",
                "import",
                found.items().stream().map(ImportDetails::id).toList(),
                "role administrator");
        return new Outcome.Found<>(found);
    }

    @Transactional
    Outcome<ImportDetails> read(UUID id) {
        if (refused("read-import", List.of(id))) {
            return new Outcome.Refused<>();
        }
        var found = imports.find(id);
        if (found == null) {
            audit.denied("read-import", "import", List.of(id), "own organisation");
            return new Outcome.Unknown<>();
        }
        audit.allowed("read-import", "import", List.of(id), "role administrator");
        return new Outcome.Found<>(found);
    }

    @Transactional
    Outcome<Page<Finding>> findings(UUID id, @Nullable Rule rule, PageRequest page) {
        if (refused("read-findings", List.of(id))) {
            return new Outcome.Refused<>();
        }
        if (imports.find(id) == null) {
            audit.denied("read-findings", "import", List.of(id), "own organisation");
            return new Outcome.Unknown<>();
        }
        var after = page.cursor();
        var rows =
                imports.findings(id, rule, after == null ? 0 : after.id().getLeastSignificantBits(), page.limit() + 1);
        audit.allowed("read-findings", "import", List.of(id), "role administrator");
        return new Outcome.Found<>(Page.of(rows, page.limit(), row -> new Cursor(Instant.EPOCH, new UUID(0, row.seq())))
                .map(Imports.Placed::finding));
    }

    private boolean refused(String action, List<UUID> ids) {
        if (access.holds(caller.acting(), StartingImport.POWER)) {
            return false;
        }
        audit.denied(action, "import", ids, "role administrator");
        return true;
    }
}
