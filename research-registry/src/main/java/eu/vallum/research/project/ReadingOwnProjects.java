package eu.vallum.research.project;

import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import eu.vallum.platform.page.PageRequest;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.research.access.ResearchAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation reads of its own projects. Whoever holds a role in the organisation may. */
@ApplicationScoped
class ReadingOwnProjects {
    private static final String LIST = """
            select id, version, reference, acronym, title, status, start_date, end_date, visibility, source, registered_at from project
            where owner = ? and (?::timestamptz is null or (registered_at, id) < (?, ?))
            order by registered_at desc, id desc limit ?""";

    /** What became of a read. */
    sealed interface Outcome<T> {
        record Found<T>(T value) implements Outcome<T> {}

        record Unknown<T>() implements Outcome<T> {}

        record Refused<T>() implements Outcome<T> {}
    }

    private final Sql sql;
    private final Documents documents;
    private final ResearchAccess access;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    ReadingOwnProjects(
            Sql sql, Documents documents, ResearchAccess access, Audit audit, CurrentCaller caller, Clock clock) {
        this.sql = sql;
        this.documents = documents;
        this.access = access;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Outcome<Page<ProjectHead>> list(PageRequest page) {
        var who = caller.acting();
        if (!access.belongs(who)) {
            audit.denied("list-projects", "project", List.of(), "any role");
            return new Outcome.Refused<>();
        }
        var after = page.cursor();
        var rows = sql.list(
                LIST,
                this::head,
                who.organisation(),
                after == null ? null : after.at(),
                after == null ? null : after.at(),
                after == null ? null : after.id(),
                page.limit() + 1);
        var found = Page.of(rows, page.limit(), head -> new Cursor(head.registeredAt(), head.id()));
        audit.allowed(
                "list-projects",
                "project",
                found.items().stream().map(ProjectHead::id).toList(),
                "own organisation");
        return new Outcome.Found<>(found);
    }

    @Transactional
    Outcome<ProjectDetails> read(UUID id) {
        if (!access.belongs(caller.acting())) {
            audit.denied("read-project", "project", List.of(id), "any role");
            return new Outcome.Refused<>();
        }
        var project = documents.own(id);
        if (project == null) {
            audit.denied("read-project", "project", List.of(id), "own organisation");
            return new Outcome.Unknown<>();
        }
        audit.allowed("read-project", "project", List.of(id), "own organisation");
        return new Outcome.Found<>(project);
    }

    private ProjectHead head(Row row) {
        @Nullable LocalDate start = row.dateOrNull("start_date");
        @Nullable LocalDate end = row.dateOrNull("end_date");
        return new ProjectHead(
                row.uuid("id"),
                row.number("version"),
                row.text("reference"),
                row.text("acronym"),
                row.text("title"),
                Status.on(LocalDate.now(clock), row.textOrNull("status"), start, end),
                start,
                end,
                row.text("visibility"),
                row.text("source"),
                row.instant("registered_at"));
    }
}
