package eu.vallum.incident.pap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PapTest {
    private static List<@Nullable Pap> any() {
        var all = new ArrayList<@Nullable Pap>(List.of(Pap.values()));
        all.add(null);
        return all;
    }

    @Test
    void the_stricter_of_two_is_one_of_them_never_looser_than_either_and_asks_no_order() {
        for (var one : any()) {
            assertSame(one, Pap.stricter(one, one));
            assertSame(one, Pap.stricter(one, null));
            for (var other : any()) {
                var holds = Pap.stricter(one, other);
                assertSame(holds, Pap.stricter(other, one));
                assertTrue(holds == one || holds == other);
                assertFalse(one != null && one.stricterThan(holds), one + " " + other);
                for (var third : any()) {
                    assertSame(Pap.stricter(holds, third), Pap.stricter(one, Pap.stricter(other, third)));
                }
                // what was forbidden by one of the two is never allowed again
                assertEquals(Pap.allowsBlocking(one) && Pap.allowsBlocking(other), Pap.allowsBlocking(holds));
            }
        }
    }

    @Test
    void tags_in_any_order_say_the_strictest_of_what_they_say() {
        var random = new Random(7);
        for (int times = 0; times < 500; times++) {
            var tags = new ArrayList<String>(List.of("tlp:red", "PAP", "type:OSINT"));
            Pap strictest = null;
            for (int i = 0; i < random.nextInt(5); i++) {
                var pap = Pap.values()[random.nextInt(4)];
                strictest = Pap.stricter(strictest, pap);
                tags.add(
                        random.nextBoolean()
                                ? pap.tag()
                                : "pap:PAP=\"" + pap.name().toLowerCase(Locale.ROOT) + "\"");
            }
            Collections.shuffle(tags, random);
            // then
            assertSame(strictest, Pap.ofTags(tags));
            for (var holds : any()) {
                var tagged = Pap.tagged(tags, Pap.stricter(holds, strictest));
                assertSame(Pap.stricter(holds, strictest), Pap.ofTags(tagged));
                assertTrue(tagged.containsAll(List.of("tlp:red", "PAP", "type:OSINT")));
            }
        }
    }

    @Test
    void white_is_what_clear_was_called_and_nothing_else_is_read_into_a_tag() {
        assertEquals(Optional.of(Pap.CLEAR), Pap.ofTag("PAP:WHITE"));
        assertEquals(Optional.of(Pap.RED), Pap.ofTag(" pap:red "));
        for (var nothing : List.of(
                "", "PAP:", "PAP:PINK", "XPAP:RED", "PAP:RED2", "tlp:red", "PAP:RED\nPAP:CLEAR", "PAP\u0000:RED")) {
            assertEquals(Optional.empty(), Pap.ofTag(nothing), nothing);
        }
        assertNull(Pap.ofTags(List.of()));
        assertThrows(IllegalArgumentException.class, () -> Pap.of("red"));
    }
}
