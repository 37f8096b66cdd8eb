package eu.vallum.research.project;

import eu.vallum.platform.sql.Sql;
import eu.vallum.research.change.ProjectChanges;
import eu.vallum.research.change.ProjectChanges.Changed;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Keeps what the public sees up to date, in the transaction of the change. Only public projects get there. */
@Singleton
public class Publishing {
    /**
     * What became of the public rows.
     *
     * @param added seen by the public for the first time
     * @param changed differ from what the public saw
     */
    public record Published(int added, int changed) {}

    private record Line(Changed change, boolean added) {}

    private final Sql sql;
    private final ProjectChanges changes;

    Publishing(Sql sql, ProjectChanges changes) {
        this.sql = sql;
        this.changes = changes;
    }

    /** Shows these projects of the caller's organisation as they are now; those that are not public are left out. */
    public Published refresh(Collection<UUID> projects, Instant at) {
        var rows = sql.list(
                "select project, version, added from project_published(?, ?)",
                row -> new Line(new Changed(row.uuid("project"), row.number("version")), row.flag("added")),
                projects,
                at);
        changes.published(rows.stream().map(Line::change).toList(), at);
        int added = (int) rows.stream().filter(Line::added).count();
        return new Published(added, rows.size() - added);
    }

    /** Takes a project from the public. */
    void withdraw(Project project, Instant at) {
        sql.run("delete from public_project where id = ?", project.id().value());
        changes.withdrawn(project.owner(), new Changed(project.id().value(), project.version()), at);
    }

    /** Notes a project that its organisation keeps to itself. */
    void keep(Project project, Instant at) {
        changes.kept(project.owner(), new Changed(project.id().value(), project.version()), at);
    }
}
