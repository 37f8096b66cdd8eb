package eu.vallum.research.change;

import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Adds to the changes, in the transaction of the change. */
@Singleton
public class ProjectChanges {
    /** Audience of what anybody may read. */
    static final UUID EVERYBODY = new UUID(0, 0);

    private static final String INSERT = """
            insert into project_change (audience, project, version, at, withdrawn)
            select ?, c.project, c.version, ?, ? from unnest(?::uuid[], ?::text[]::integer[]) as c (project, version)""";

    private final Sql sql;

    ProjectChanges(Sql sql) {
        this.sql = sql;
    }

    /** A project with the version it has now. */
    public record Changed(UUID project, int version) {}

    /** Public projects that changed. */
    public void published(List<Changed> projects, Instant at) {
        add(EVERYBODY, projects, at, false);
    }

    /** A project that is no longer public; its owner goes on seeing it. */
    public void withdrawn(UUID owner, Changed project, Instant at) {
        add(EVERYBODY, List.of(project), at, true);
        add(owner, List.of(project), at, false);
    }

    /** A project that only its owner sees. */
    public void kept(UUID owner, Changed project, Instant at) {
        add(owner, List.of(project), at, false);
    }

    private void add(UUID audience, List<Changed> projects, Instant at, boolean withdrawn) {
        if (!projects.isEmpty()) {
            var ids = projects.stream().map(Changed::project).toList();
            var versions =
                    projects.stream().map(c -> Integer.toString(c.version())).toList();
            sql.run(INSERT, audience, at, withdrawn, ids, versions);
        }
    }
}
