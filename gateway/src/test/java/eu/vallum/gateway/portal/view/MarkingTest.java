package eu.vallum.gateway.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A list of an organisation never leaves it, and names persons only once something on it does. */
class MarkingTest {
    @Test
    void a_list_is_kept_in_the_organisation_whatever_is_on_it() {
        assertEquals("AMBER+STRICT", Marking.ofList(Stream.empty()));
        assertEquals("AMBER+STRICT", Marking.ofList(Stream.of("CLEAR", "AMBER")));
    }

    @Test
    void one_red_entry_marks_the_whole_list() {
        assertEquals("RED", Marking.ofList(Stream.of("GREEN", "RED", "AMBER")));
    }
}
