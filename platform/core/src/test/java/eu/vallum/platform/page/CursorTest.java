package eu.vallum.platform.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.vallum.platform.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CursorTest {
    @Property
    void what_was_issued_is_read_back(
            @ForAll @LongRange(min = -1_000_000_000_000_000L, max = 4_000_000_000_000_000L) long micros,
            @ForAll long high,
            @ForAll long low) {
        // given
        var at = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
        var cursor = new Cursor(at, new UUID(high, low));
        // then
        assertEquals(cursor, Cursor.decode(cursor.encode()));
    }

    @Property
    void what_was_not_issued_is_refused_as_a_problem(@ForAll String text) {
        if (text.length() != 32) {
            var refused = assertThrows(ProblemException.class, () -> Cursor.decode(text));
            assertEquals(400, refused.problem().status());
        }
    }

    @Property
    void a_page_has_a_next_one_only_if_there_is_more(
            @ForAll @IntRange(max = 30) int rows, @ForAll @IntRange(min = 1, max = 20) int limit) {
        // given: what a repository reads, one more than asked for
        List<Integer> read =
                IntStream.range(0, Math.min(rows, limit + 1)).boxed().toList();
        // when
        var page = Page.of(read, limit, i -> new Cursor(Instant.EPOCH, new UUID(0, i)));
        // then
        assertEquals(Math.min(rows, limit), page.items().size());
        if (rows <= limit) {
            assertNull(page.next());
        } else {
            assertEquals(
                    new UUID(0, limit - 1),
                    Cursor.decode(String.valueOf(page.next())).id());
        }
    }
}
