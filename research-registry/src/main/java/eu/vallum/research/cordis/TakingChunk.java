package eu.vallum.research.cordis;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.sql.Sql;
import eu.vallum.research.access.ResearchAccess;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * Takes one chunk of rows: copied to a temporary table, since COPY is refused under row security, then inserted where it belongs. All of
 * the chunk and its findings, or nothing.
 */
@ApplicationScoped
class TakingChunk {
    private static final String PROJECT = """
            insert into project as p (id, version, reference, source, visibility, acronym, title, abstract, start_date, end_date, status,
                programme, funding_scheme, grant_number, grant_doi, total_cost, ec_contribution, extra, import, registered_by, registered_at,
                changed_at)
            select id, 1, number, 'cordis', 'public', acronym, title, abstract, start_date, end_date, status, programme, funding_scheme, number,
                grant_doi, total_cost, ec_contribution, extra, ?, ?, ?, ? from incoming
            on conflict (id) do update set acronym = excluded.acronym, title = excluded.title, abstract = excluded.abstract,
                start_date = excluded.start_date, end_date = excluded.end_date, status = excluded.status, programme = excluded.programme,
                funding_scheme = excluded.funding_scheme, grant_doi = excluded.grant_doi, total_cost = excluded.total_cost,
                ec_contribution = excluded.ec_contribution, extra = excluded.extra, import = excluded.import""";
    private static final String PARTICIPANT = """
            insert into participant (project, ordinal, role, name, short_name, country, city, pic, activity_type, sme, ec_contribution,
                total_cost, ended, extra, import, line)
            select id, ordinal, role, name, short_name, country, city, pic, activity_type, sme, ec_contribution, total_cost, ended, extra,
                ?, line
            from incoming""";
    private static final String RELATION = """
            insert into relation (project, kind, ordinal, import, data) select id, ?, ordinal, ?, data from incoming""";
    private static final List<String> COLUMNS =
            List.of("""
            id uuid, number text, acronym text, title text, abstract text, start_date date, end_date date, status text, programme text,
            funding_scheme text, grant_doi text, total_cost numeric, ec_contribution numeric, extra jsonb""", """
            id uuid, number text, ordinal integer, line integer, role text, name text, short_name text, country text, city text, pic text,
            activity_type text, sme boolean, ec_contribution numeric, total_cost numeric, ended boolean, extra jsonb""", "id uuid, number text, ordinal integer, line integer, data jsonb");

    private final Sql sql;
    private final Imports imports;
    private final ResearchAccess access;
    private final CurrentCaller caller;
    private final Clock clock;
    private final ImportConfiguration configuration;

    TakingChunk(
            Sql sql,
            Imports imports,
            ResearchAccess access,
            CurrentCaller caller,
            Clock clock,
            ImportConfiguration configuration) {
        this.sql = sql;
        this.imports = imports;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** False when the import was given up or its caller lost the power to go on. */
    @Transactional
    @TransactionConfiguration(timeout = 60)
    boolean take(UUID id, Chunk chunk, boolean truncated) {
        var who = caller.acting();
        var now = clock.instant();
        if (!access.holds(who, StartingImport.POWER)
                || !imports.goOn(id, "reading", chunk.read(), 0, truncated, now.plus(configuration.lease()))) {
            return false;
        }
        var findings = new ArrayList<>(chunk.findings());
        int rejected = chunk.rejected();
        if (!chunk.rows().isEmpty()) {
            copy(chunk);
            if (chunk.table() == Table.PROJECT) {
                sql.run(PROJECT, id, who.subject(), now, now);
            } else {
                var orphans = orphans(chunk);
                findings.addAll(orphans);
                rejected += orphans.size();
                attach(id, chunk);
            }
            sql.run("drop table incoming");
        }
        imports.note(id, findings);
        imports.count(id, chunk.ordinal(), chunk.read(), rejected);
        return true;
    }

    private void copy(Chunk chunk) {
        var columns = COLUMNS.get(Math.min(chunk.table().ordinal(), 2));
        sql.run("create temporary table incoming (" + columns + ") on commit drop");
        sql.with(connection -> connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy incoming from stdin", new StringReader(chunk.rows())));
    }

    /** Rows of projects that the organisation does not hold: rejected. */
    private List<Finding> orphans(Chunk chunk) {
        return sql.list(
                "delete from incoming i where not exists (select from project p where p.id = i.id) returning line, number",
                row -> Finding.of(
                        Rule.PROJECT_UNKNOWN,
                        chunk.file(),
                        row.number("line"),
                        row.text("number"),
                        "projectID",
                        row.text("number"),
                        "There is no project with this number."));
    }

    /** What an earlier import said of these projects gives way to what this one says. */
    private void attach(UUID id, Chunk chunk) {
        sql.run(
                "update project set import = ? where import is distinct from ? and id in (select id from incoming)",
                id,
                id);
        if (chunk.table() == Table.ORGANIZATION) {
            sql.run(
                    "delete from participant where import is distinct from ? and project in (select id from incoming)",
                    id);
            sql.run(PARTICIPANT, id);
        } else {
            var kind = chunk.table().text();
            sql.run(
                    "delete from relation where kind = ? and import <> ? and project in (select id from incoming)",
                    kind,
                    id);
            sql.run(RELATION, kind, id);
        }
    }
}
