package eu.vallum.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.ContractCall;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract × every role × every relation to an incident. What each is answered stands in
 * {@code docs/access/incident-operations.csv}, and which tables show a row of the incident by row security alone in
 * {@code incident-rows.csv}: a new operation, or another answer, changes a file that is read in review. Whatever those say, three things hold
 * in every cell: no answer has what its reader may not see; who may not see the incident is answered about it, and about
 * everything that hangs on it, exactly as about what does not exist; and it has changed nothing of it.
 */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class MatrixTest {
    private static final Path KEPT = Path.of("../docs/access");
    private final MatrixCalls asking = new MatrixCalls();
    private final TreeSet<String> leaks = new TreeSet<>();
    private final Map<String, String> readable = new HashMap<>();

    @Test
    void nobody_gets_or_does_more_than_their_role_and_relation_give() throws Exception {
        // given
        var scene = new Scene();
        var columns = MatrixColumn.all(scene);
        var calls = MatrixCalls.all();
        var operations = new TreeMap<String, List<String>>();
        // when
        for (var column : columns) {
            var before = column.sight() == MatrixColumn.Sight.NOTHING ? state(scene) : Map.<String, String>of();
            for (var call : calls) {
                operations
                        .computeIfAbsent(call.template() + " " + call.method(), name -> new ArrayList<>())
                        .add(cell(column, call));
            }
            if (column.sight() == MatrixColumn.Sight.NOTHING) {
                var after = state(scene);
                before.forEach((table, rows) -> {
                    if (!rows.equals(after.get(table))) {
                        leaks.add(column.name() + " changed rows of " + table);
                    }
                });
            }
        }
        // then
        assertEquals("", String.join("\n", leaks));
        kept("incident-operations.csv", table("operation", columns, operations));
    }

    @Test
    void the_rows_alone_show_each_organisation_what_its_relation_gives() throws Exception {
        // given
        var scene = new Scene();
        var columns = MatrixColumn.all(scene);
        var rows = new TreeMap<String, List<String>>();
        // when
        for (var table : VisibilityTest.TABLES) {
            for (var column : columns) {
                rows.computeIfAbsent(table, name -> new ArrayList<>()).add(shows(column, table) ? "rows" : "");
            }
        }
        // then
        kept("incident-rows.csv", table("table", columns, rows));
    }

    /** What the roles of the column are answered; once where it is the same for all. */
    private String cell(MatrixColumn column, ContractCall call) throws IOException, InterruptedException {
        var answers = new ArrayList<String>();
        for (var role : column.roles()) {
            if (column.sight() == MatrixColumn.Sight.OWNER
                    && column.sees(role)
                    && !call.method().equals("GET")) {
                answers.add("-"); // what owners may do to their incident is what the other tests are about
                continue;
            }
            answers.add(
                    Integer.toString(asking.judged(column, role, call, leaks).status()));
        }
        return answers.stream().distinct().count() == 1 ? answers.getFirst() : String.join(" ", answers);
    }

    /** What the owner has of the incident, table by table. */
    private Map<String, String> state(Scene scene) {
        var state = new TreeMap<String, String>();
        for (var table : VisibilityTest.TABLES) {
            var sql = "select md5(coalesce(string_agg(t::text, ' ' order by t::text), '')) from " + readable(table)
                    + " t where t::text like '%" + scene.incident + "%'";
            state.put(table, Store.as(scene.owner.organisation(), connection -> {
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery(sql)) {
                    row.next();
                    return row.getString(1);
                }
            }));
        }
        return state;
    }

    private boolean shows(MatrixColumn column, String table) {
        var sql = "select count(*) from (select 1 from " + readable(table) + " t where t::text like '%"
                + column.ids().incident() + "%' limit 1) one";
        var player = column.player();
        return (player == null
                        ? Store.asNobody(connection -> Store.count(connection, sql))
                        : Store.as(player.organisation(), player.subject(), connection -> Store.count(connection, sql)))
                > 0;
    }

    /** A table by the columns that the service's role may read: secrets are among those it may not. */
    private String readable(String table) {
        return readable.computeIfAbsent(
                table, name -> Store.catalogue("""
                select coalesce('(select ' || string_agg(quote_ident(attname), ', ' order by attnum) || ' from %1$s)', '(select 1 where false)')
                from pg_attribute
                where attrelid = '%1$s'::regclass and attnum > 0 and not attisdropped
                  and has_column_privilege('incident_app', attrelid, attnum, 'select')""".formatted(name)).getFirst().getFirst());
    }

    private static String table(String first, List<MatrixColumn> columns, Map<String, List<String>> rows) {
        var lines = new ArrayList<String>();
        lines.add(first + ","
                + columns.stream()
                        .map(MatrixColumn::name)
                        .map(MatrixTest::quoted)
                        .collect(Collectors.joining(",")));
        rows.forEach((name, cells) -> lines.add(name + "," + String.join(",", cells)));
        return String.join("\n", lines) + "\n";
    }

    private static String quoted(String name) {
        return name.contains(",") ? '"' + name + '"' : name;
    }

    private static void kept(String name, String wanted) throws IOException {
        var file = KEPT.resolve(name);
        if (Boolean.getBoolean("vallum.write")) {
            Files.createDirectories(KEPT);
            Files.writeString(file, wanted);
        }
        var actual = Files.exists(file) ? Files.readString(file) : "";
        assertEquals(
                wanted,
                actual,
                file + " has drifted: read the difference, run this test with -Dvallum.write=true, commit the file");
    }
}
