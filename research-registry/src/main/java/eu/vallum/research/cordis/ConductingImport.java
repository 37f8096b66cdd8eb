package eu.vallum.research.cordis;

import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.sql.Sql;
import eu.vallum.research.project.Publishing;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of an import around its chunks, each a transaction of its own. A step answers false when the import was given up. */
@ApplicationScoped
class ConductingImport {
    private static final String SUMS = """
            insert into import_finding (import, rule, outcome, file, record, col, found, detail)
            select ?, 'sum-differs', 'taken', ?, p.grant_number, 'ecMaxContribution', p.ec_contribution::text,
                'The participants sum up to ' || s.total::text || '.'
            from project p join (
                select a.project, sum(coalesce(a.ec_contribution, 0)) as total from participant a where a.import = ? group by a.project) s
                on s.project = p.id
            where p.import = ? and abs(s.total - p.ec_contribution) > 1 order by p.grant_number""";
    private static final String REPEATED = """
            insert into import_finding (import, rule, outcome, file, line, record, col, found, detail)
            select ?, 'participant-repeated', 'taken', ?, max(a.line), p.grant_number, 'name', left(min(a.name), 200),
                'It takes part ' || count(*) || ' times; all are kept.'
            from participant a join project p on p.id = a.project where a.import = ?
            group by p.grant_number, a.role, coalesce(a.pic, upper(a.name)) having count(*) > 1 order by p.grant_number""";
    private static final String BASES = """
            insert into import_finding (import, rule, outcome, file, record, col, detail)
            select ?, 'two-main-bases', 'taken', ?, p.grant_number, 'uniqueProgrammePart', 'The shortest is ' || min(length(r.data ->> 'legalBasis'))
                || ' characters long; all are kept.'
            from relation r join project p on p.id = r.project
            where r.import = ? and r.kind = 'legal-basis' and lower(r.data ->> 'uniqueProgrammePart') = 'true'
            group by p.grant_number having count(*) > 1 order by p.grant_number""";
    private static final String NEXT =
            "select id from project where owner = ? and import = ? and id > ? order by id limit ?";

    /** Projects shown to the public in one transaction. */
    private static final int AT_ONCE = 250;

    private final Sql sql;
    private final Imports imports;
    private final Publishing publishing;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;
    private final ImportConfiguration configuration;

    ConductingImport(
            Sql sql,
            Imports imports,
            Publishing publishing,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Clock clock,
            ImportConfiguration configuration) {
        this.sql = sql;
        this.imports = imports;
        this.publishing = publishing;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** Notes that work goes on while files are looked through. */
    @Transactional
    boolean beat(UUID id, boolean truncated) {
        return imports.goOn(id, "waiting", 0, 0, truncated, clock.instant().plus(configuration.lease()));
    }

    /** The files are known: what there is to do, and what was noticed of the files themselves. */
    @Transactional
    boolean begin(UUID id, List<TableFile> files, List<Finding> findings, boolean truncated) {
        long total = files.stream().mapToLong(TableFile::rows).sum();
        for (int i = 0; i < files.size(); i++) {
            imports.addTable(id, i, files.get(i));
        }
        imports.note(id, findings);
        return imports.goOn(id, "reading", 0, total, truncated, clock.instant().plus(configuration.lease()));
    }

    /**
     * Looks at what only all rows together show.
     *
     * @param sums false where tables are cut, so that sums mean nothing
     */
    @Transactional
    @TransactionConfiguration(timeout = 300)
    boolean check(UUID id, String projects, String organizations, String bases, boolean sums, boolean truncated) {
        if (!imports.goOn(id, "checking", 0, 0, truncated, clock.instant().plusSeconds(300))) {
            return false;
        }
        if (sums) {
            sql.run(SUMS, id, projects, id, id);
        }
        sql.run(REPEATED, id, organizations, id);
        sql.run(BASES, id, bases, id);
        return true;
    }

    /** Shows the next projects to the public; null at the end or when given up, else where to go on. */
    @Transactional
    @TransactionConfiguration(timeout = 60)
    @Nullable UUID publish(UUID id, UUID after, boolean truncated) {
        var now = clock.instant();
        var ids = sql.list(NEXT, row -> row.uuid("id"), caller.acting().organisation(), id, after, AT_ONCE);
        if (ids.isEmpty() || !imports.goOn(id, "publishing", 0, 0, truncated, now.plus(configuration.lease()))) {
            return null;
        }
        var published = publishing.refresh(ids, now);
        imports.published(
                id,
                published.added(),
                published.changed(),
                ids.size() - published.added() - published.changed(),
                now.plus(configuration.lease()));
        return ids.getLast();
    }

    /** @param failure why it failed, in a sentence for people; null when it is done */
    @Transactional
    boolean end(UUID id, @Nullable String failure) {
        var state = failure == null ? "done" : "failed";
        var now = clock.instant();
        if (!imports.end(id, state, failure, now)) {
            return false;
        }
        outbox.put(new ProjectsImported(id, caller.acting().organisation(), 1, state, now));
        audit.allowed("end-import", "import", List.of(id), state);
        return true;
    }
}
