package eu.vallum.gateway.portal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two versions of one form are settled answer by answer, as a person chose. */
class ConflictTest {
    @Test
    void the_other_version_stands_where_it_was_chosen_and_ones_own_everywhere_else() {
        // given
        var theirs = Form.empty()
                .put("title", "Theirs")
                .put("summary", "Theirs, too")
                .putAll("states", List.of("LV"));
        var sent = Form.empty()
                .put("title", "Mine")
                .put("summary", "Mine, too")
                .putAll("states", List.of("EE", "LT"))
                .put("pick.title", "theirs")
                .put("pick.summary", "mine")
                .put("pick.states", "theirs");
        // when
        var settled = Conflict.settle(sent, theirs);
        // then
        assertEquals("Theirs", settled.value("title"));
        assertEquals("Mine, too", settled.value("summary"));
        assertEquals(List.of("LV"), settled.all("states"));
        assertFalse(settled.values().containsKey("pick.title"));
    }

    @Test
    void an_answer_that_the_other_version_left_empty_becomes_empty_when_that_is_chosen() {
        var settled = Conflict.settle(Form.empty().put("title", "Mine").put("pick.title", "theirs"), Form.empty());
        assertEquals("", settled.value("title"));
    }

    @Test
    void choices_and_versions_of_before_are_not_sent_along_again() {
        var sent = Form.empty().put("title", "Mine").put("pick.title", "mine").put("version", "7");
        var conflict = new Conflict("/somewhere", "8", sent.values(), List.of(), null);
        assertEquals(java.util.Set.of("title"), conflict.sent().keySet());
    }
}
