package eu.vallum.incident.fact;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Representing;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is writing in which field at the moment. Told every few seconds by the form, and forgotten when it stops. */
@Singleton
class Editing {
    private static final Duration REMEMBERED = Duration.ofSeconds(20);
    private final Gate gate;
    private final IncidentAccess access;
    private final Sql sql;
    private final KnownFacts known;
    private final Directory directory;
    private final Clock clock;

    Editing(Gate gate, IncidentAccess access, Sql sql, KnownFacts known, Directory directory, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.sql = sql;
        this.known = known;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What a form wants to know.
     *
     * @param editors others who are writing, and where
     * @param versions the version in which each fact stands
     */
    record Now(List<Editor> editors, Map<String, Integer> versions) {}

    /** Somebody who is writing. */
    record Editor(String fact, String name) {}

    /** @param fact where I am writing, null when nowhere */
    @Transactional
    Outcome<Now> tell(IncidentId id, @Nullable String fact) {
        return gate.owning(access::mayWork, id, "fact.edit", (actor, seen) -> {
            var now = clock.instant();
            var subject = actor.who().subject();
            sql.run(
                    "delete from fact_editing where incident = ? and (subject = ? or seen_at < ?)",
                    id.value(),
                    subject,
                    now.minus(REMEMBERED));
            if (fact != null) {
                sql.run(
                        "insert into fact_editing (incident, owner, subject, fact, name, seen_at) values (?, ?, ?, ?, ?, ?) "
                                + "on conflict (owner, incident, subject) do update set fact = excluded.fact, seen_at = excluded.seen_at",
                        id.value(),
                        seen.owner(),
                        subject,
                        fact,
                        actor.name(),
                        now);
            }
            var authority = directory.named(seen.owner()).name();
            var others = sql.list(
                    "select fact, name from fact_editing where incident = ? and subject <> ? and seen_at >= ? order by name limit 50",
                    row -> new Editor(row.text("fact"), Representing.now() ? authority : row.text("name")),
                    id.value(),
                    subject,
                    now.minus(REMEMBERED));
            return Outcome.done(new Now(
                    others,
                    known.of(id).values().stream().collect(Collectors.toMap(Facts.Kept::id, Facts.Kept::version))));
        });
    }
}
