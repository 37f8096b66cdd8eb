package eu.vallum.incident;

import eu.vallum.platform.testing.ContractCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cells of the kept matrix, each to be asked again alone: every operation, in the relations that differ, by whoever has most power there.
 * What succeeds in changing something is left out, as it would not succeed twice.
 */
final class MatrixParts {
    private static final Set<String> COLUMNS =
            Set.of("recipient AMBER", "recipient with fields withheld", "other Member State", "other entity");

    /** What is only there because the same reader wrote it in the operation before. */
    private static final String WRITTEN_BEFORE = "/incidents/{incident}/translations/{field}/{language}/versions";

    private final MatrixCalls asking = new MatrixCalls();
    private final Map<String, Map<String, String>> kept = kept();

    static List<Part> of(Scene scene) {
        var matrix = new MatrixParts();
        var parts = new ArrayList<Part>();
        for (var column : MatrixColumn.all(scene)) {
            if (COLUMNS.contains(column.name())) {
                MatrixCalls.all().forEach(call -> matrix.add(parts, column, call));
            }
        }
        return parts;
    }

    private void add(List<Part> parts, MatrixColumn column, ContractCall call) {
        var role = column.roles().getLast();
        int right = right(column, call);
        if (right == 200 && call.template().equals(WRITTEN_BEFORE)) {
            return;
        }
        if (call.method().equals("GET") || right == 403 || right == 404) {
            parts.add(new Part(column.name() + ": " + call, all -> judge(all, column, role, call, right)));
        }
    }

    private void judge(Set<String> violations, MatrixColumn column, String role, ContractCall call, int right) {
        var unseen = column.sight() == MatrixColumn.Sight.NOTHING && right == 404 && about(call);
        var player = column.player();
        if (unseen && player != null) {
            Denied.of(
                    violations, player, column.ids().incident(), () -> answers(violations, column, role, call, right));
        } else {
            answers(violations, column, role, call, right);
        }
    }

    /** Whether it is about the incident of the path, so that a denial must say of which. */
    private static boolean about(ContractCall call) {
        return call.template().startsWith("/incidents/{incident}");
    }

    private void answers(Set<String> violations, MatrixColumn column, String role, ContractCall call, int right) {
        try {
            int got = asking.judged(column, role, call, violations).status();
            if (got != right) {
                violations.add(column.name() + ": " + call + " answered " + got + ", not " + right);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What whoever has most power there is answered. */
    private int right(MatrixColumn column, ContractCall call) {
        var row = kept.get(call.template() + " " + call.method());
        if (row == null || row.get(column.name()) == null) {
            throw new AssertionError("the matrix has no cell for " + column.name() + ": " + call);
        }
        var answers = row.get(column.name()).split(" ");
        return Integer.parseInt(answers[answers.length - 1]);
    }

    private static Map<String, Map<String, String>> kept() {
        try {
            var lines = Files.readAllLines(Path.of("../docs/access/incident-operations.csv"));
            var names = cells(lines.getFirst());
            var rows = new HashMap<String, Map<String, String>>();
            for (var line : lines) {
                var cells = cells(line);
                var row = new HashMap<String, String>();
                for (int i = 1; i < cells.length; i++) {
                    row.put(names[i], cells[i]);
                }
                rows.put(cells[0], row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names may have a comma between quotes. */
    private static String[] cells(String line) {
        var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].replace("\"", "");
        }
        return cells;
    }
}
