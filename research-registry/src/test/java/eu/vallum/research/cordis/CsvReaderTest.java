package eu.vallum.research.cordis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.research.cordis.CsvReader.Fault;
import eu.vallum.research.cordis.CsvReader.Row;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
    @Property
    void what_is_written_with_quotes_is_read_as_it_was(
            @ForAll @Size(min = 1, max = 6) List<
                                    @Size(min = 2, max = 5) List<
                                            @Chars({'a', ';', ',', '"', '\n', '\r', ' ', 'é'}) @StringLength(max = 6)
                                            String>>
                            rows)
            throws IOException {
        // given
        var text = rows.stream()
                .map(row -> row.stream()
                        .map(f -> '"' + f.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n"));
        // when
        var read = all(text);
        // then
        assertEquals(rows, read.stream().map(row -> ((Row.Fields) row).values()).toList());
    }

    @Property
    void any_text_comes_to_an_end_and_no_line_begins_two_rows(
            @ForAll @Chars({'a', ';', '"', '\n'}) @StringLength(max = 200) String text) throws IOException {
        var read = all(text);
        assertEquals(read.size(), read.stream().map(Row::line).distinct().count());
    }

    @Test
    void a_row_with_broken_quotes_takes_no_other_row_with_it() throws IOException {
        var read = all("a;b\n\"x\"y;1\nc;d\n");
        assertEquals(
                List.of(
                        new Row.Fields(1, List.of("a", "b")),
                        new Row.Broken(2, Fault.QUOTES),
                        new Row.Fields(3, List.of("c", "d"))),
                read);
    }

    @Test
    void an_open_quote_is_given_up_and_the_lines_it_swallowed_are_read_again() throws IOException {
        var read = all("a;b\n1;\"open\nc;d\ne;f\n");
        assertEquals(
                List.of(
                        new Row.Fields(1, List.of("a", "b")),
                        new Row.Broken(2, Fault.QUOTES),
                        new Row.Fields(3, List.of("c", "d")),
                        new Row.Fields(4, List.of("e", "f"))),
                read);
    }

    @Test
    void a_huge_field_costs_its_own_row_only() throws IOException {
        var huge = "x".repeat(CsvReader.LONGEST_FIELD + 10);
        var read = all("a;b\n" + huge + ";1\n\"" + huge + "\";1\nc;d\n");
        assertEquals(new Row.Broken(2, Fault.TOO_LARGE), read.get(1));
        assertInstanceOf(Row.Broken.class, read.get(2));
        assertEquals(new Row.Fields(4, List.of("c", "d")), read.getLast());
    }

    @Test
    void a_file_of_open_quotes_is_given_up_in_the_end() throws IOException {
        int lines = 1_000;
        var read = all("\"a\"\"\n".repeat(lines));
        assertTrue(read.size() >= CsvReader.MOST_RESCUES && read.size() <= lines, "rows: " + read.size());
        assertTrue(read.stream().allMatch(Row.Broken.class::isInstance));
    }

    private static List<Row> all(String text) throws IOException {
        var reader = new CsvReader(new StringReader(text), ';');
        var rows = new ArrayList<Row>();
        for (var row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }
}
