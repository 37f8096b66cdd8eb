package eu.vallum.research.cordis;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.research.cordis.CsvReader.Row;
import eu.vallum.research.cordis.Uploads.Upload;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works an import off on a thread of its own, as the person who sent it. Whatever stops it – a broken file, a lost power, the process
 * killed – the chunks that were taken stay, and the import ends as failed at the latest when its lease runs out.
 */
@Singleton
class ImportJob {
    private static final Logger LOG = Logger.getLogger(ImportJob.class);
    private static final int ROWS_A_CHUNK = 2_000;
    private static final int CHARACTERS_A_CHUNK = 4 << 20;
    private static final int ROWS_OF_A_CUT_TABLE = 100;

    /** Somebody else ended the import, or its caller lost the power. */
    private static final class GivenUp extends RuntimeException {
        GivenUp() {
            super("given up", null, false, false);
        }
    }

    private final TakingChunk taking;
    private final ConductingImport conducting;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    ImportJob(TakingChunk taking, ConductingImport conducting, CurrentCaller caller, ObjectMapper json) {
        this.taking = taking;
        this.conducting = conducting;
        this.caller = caller;
        this.json = json;
    }

    /** @param truncated null to find out */
    void start(UUID id, Acting who, List<Upload> uploads, @Nullable Boolean truncated) {
        Thread.ofVirtual()
                .name("import-" + id)
                .start(() -> caller.as(who, () -> {
                    run(id, who, uploads, truncated);
                    return true;
                }));
    }

    private void run(UUID id, Acting who, List<Upload> uploads, @Nullable Boolean truncated) {
        try {
            work(id, who, uploads, truncated);
            conducting.end(id, null);
        } catch (GivenUp e) {
            LOG.infof("import given up: %s", id);
            end(
                    id,
                    "It was stopped: the power to import was lost or another process gave it up. What was taken stays.");
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "import failed: %s", id);
            end(id, "It could not be finished. What was taken stays; sending the files again is safe.");
        } finally {
            uploads.forEach(upload -> delete(upload.path()));
        }
    }

    /** Without a database there is no telling; the lease will. */
    private void end(UUID id, String failure) {
        try {
            conducting.end(id, failure);
        } catch (RuntimeException e) {
            LOG.warnf("import not ended yet: %s", id);
        }
    }

    private void work(UUID id, Acting who, List<Upload> uploads, @Nullable Boolean truncated) throws IOException {
        var findings = new ArrayList<Finding>();
        var files = new ArrayList<TableFile>();
        var budget = new Budget(Uploads.MOST_BYTES);
        for (var source : Uploads.sources(uploads, findings)) {
            TableFile.of(source, budget, findings, rows -> goOn(conducting.beat(id, false)))
                    .ifPresent(files::add);
        }
        files.sort(Comparator.comparing(TableFile::table));
        boolean cut = truncated != null
                ? truncated
                : files.size() > 1 && files.stream().allMatch(file -> file.rows() == ROWS_OF_A_CUT_TABLE);
        for (var file : files) {
            header(file, cut, findings);
        }
        goOn(conducting.begin(id, files, findings, cut));
        var tables = new EnumMap<Table, TableRows>(Table.class);
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            read(id, i, file, tables.computeIfAbsent(file.table(), table -> rows(table, who.organisation())), cut);
        }
        goOn(conducting.check(
                id,
                name(files, Table.PROJECT),
                name(files, Table.ORGANIZATION),
                name(files, Table.LEGAL_BASIS),
                !cut,
                cut));
        for (UUID at = new UUID(0, 0); at != null; at = conducting.publish(id, at, cut)) {
            LOG.debugf("published up to %s", at);
        }
    }

    private static void header(TableFile file, boolean cut, List<Finding> findings) {
        var name = file.source().name();
        for (var column : file.table().missing(new Columns(file.header()))) {
            findings.add(Finding.of(
                    Rule.COLUMN_MISSING, name, null, null, column, null, "The published table has this column."));
        }
        for (var column : file.table().unknown(file.header())) {
            findings.add(Finding.of(
                    Rule.COLUMN_UNKNOWN, name, null, null, Finding.harmless(column), null, "Kept with the record."));
        }
        if (cut) {
            findings.add(Finding.ofFile(
                    Rule.TABLE_CUT, name, Long.toString(file.rows()), "The table is cut; sums are not compared."));
        }
    }

    private void read(UUID id, int ordinal, TableFile file, TableRows rows, boolean cut) throws IOException {
        try (var text = file.text()) {
            var reader = file.open(text);
            var columns = new Columns(file.header());
            var name = file.source().name();
            var out = new CopyText();
            var findings = new ArrayList<Finding>();
            int read = 0;
            int rejected = 0;
            for (var row = reader.next(); row != null; row = reader.next()) {
                read++;
                if (!taken(row, columns, name, rows, findings, out)) {
                    rejected++;
                }
                if (read == ROWS_A_CHUNK || out.length() > CHARACTERS_A_CHUNK) {
                    goOn(taking.take(
                            id, new Chunk(file.table(), name, ordinal, out.toString(), findings, read, rejected), cut));
                    out = new CopyText();
                    findings = new ArrayList<>();
                    read = 0;
                    rejected = 0;
                }
            }
            goOn(taking.take(
                    id, new Chunk(file.table(), name, ordinal, out.toString(), findings, read, rejected), cut));
        }
    }

    private static boolean taken(
            Row row, Columns columns, String file, TableRows rows, List<Finding> findings, CopyText out) {
        var report = new RowReport(findings, file, row.line());
        var problem = RowFault.of(row, columns.size());
        if (problem != null) {
            report.note(problem.rule(), null, null, problem.detail());
            return false;
        }
        boolean taken = rows.read(columns, ((Row.Fields) row).values(), row.line(), report, out);
        if (taken) {
            report.end();
        }
        return taken;
    }

    private TableRows rows(Table table, UUID owner) {
        return switch (table) {
            case PROJECT -> new ProjectRows(owner, json);
            case ORGANIZATION -> new OrganizationRows(owner, json);
            default -> new RelationRows(owner, json);
        };
    }

    private static String name(List<TableFile> files, Table table) {
        return files.stream()
                .filter(file -> file.table() == table)
                .map(file -> file.source().name())
                .findFirst()
                .orElse(table.text());
    }

    private static void goOn(boolean yes) {
        if (!yes) {
            throw new GivenUp();
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warnf("uploaded file not deleted: %s", path.getFileName());
        }
    }
}
