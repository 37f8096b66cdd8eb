package eu.vallum.platform.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.vallum.platform.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class NameCursorTest {
    @Property
    void what_was_issued_is_read_back(
            @ForAll @StringLength(max = 300) String name, @ForAll long high, @ForAll long low) {
        // given: a name as the database can hold it, without NUL and without half a character
        Assume.that(name.indexOf('\0') < 0 && name.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
        var cursor = new NameCursor(name, new UUID(high, low));
        // then
        assertEquals(cursor, NameCursor.decode(cursor.encode()));
    }

    @Property
    void what_was_not_issued_is_refused_as_a_problem(@ForAll @StringLength(min = 1) String text) {
        var refused = assertThrows(ProblemException.class, () -> NameCursor.decode(text));
        assertEquals(400, refused.problem().status());
    }

    @Property
    void a_name_with_a_nul_is_refused(@ForAll @StringLength(max = 20) String name) {
        var text = new NameCursor(name + '\0', new UUID(1, 2)).encode();
        assertThrows(ProblemException.class, () -> NameCursor.decode(text));
    }

    @Property
    void a_page_goes_on_after_its_last_item_only_if_there_is_more(
            @ForAll @IntRange(max = 30) int rows, @ForAll @IntRange(min = 1, max = 20) int limit) {
        // given
        List<Integer> read =
                IntStream.range(0, Math.min(rows, limit + 1)).boxed().toList();
        // when
        var page = Page.byName(read, limit, i -> new NameCursor("n" + i, new UUID(0, i)));
        // then
        assertEquals(Math.min(rows, limit), page.items().size());
        if (rows <= limit) {
            assertNull(page.next());
        } else {
            assertEquals("n" + (limit - 1), NameCursor.decode(page.next()).name());
        }
    }
}
