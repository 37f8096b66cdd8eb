package eu.vallum.incident.brief;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.brief.Brief.Kept;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows of briefs. */
@Singleton
class Briefs {
    private final Sql sql;

    Briefs(Sql sql) {
        this.sql = sql;
    }

    @Nullable Kept of(Actor actor, Seen seen) {
        return sql.first(
                "select version, what, hit, done, decide, changed_at, changed_by from brief where organisation = ? and incident = ?",
                Kept::of,
                actor.organisation(),
                seen.incident().value());
    }

    /** False when another version is kept. */
    boolean keep(Actor actor, Seen seen, int version, KeepBrief brief, Instant now) {
        if (version == 0) {
            return sql.run(
                            "insert into brief (organisation, incident, owner, what, hit, done, decide, changed_at, changed_by) "
                                    + "values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                            actor.organisation(),
                            seen.incident().value(),
                            seen.owner(),
                            brief.what().strip(),
                            brief.hit().strip(),
                            brief.done().strip(),
                            brief.decide().strip(),
                            now,
                            actor.name())
                    == 1;
        }
        return sql.run(
                        "update brief set version = version + 1, what = ?, hit = ?, done = ?, decide = ?, changed_at = ?, changed_by = ? "
                                + "where organisation = ? and incident = ? and version = ?",
                        brief.what().strip(),
                        brief.hit().strip(),
                        brief.done().strip(),
                        brief.decide().strip(),
                        now,
                        actor.name(),
                        actor.organisation(),
                        seen.incident().value(),
                        version)
                == 1;
    }
}
