package eu.vallum.gateway.portal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import eu.vallum.gateway.portal.layout.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stamp tells whether what a step shows was edited, and nothing else. */
class StampTest {
    @Test
    void it_changes_with_the_answers_of_its_step_only() {
        // given
        var before = Stamp.of("what", form());
        // then
        assertEquals(before, Stamp.of("what", form().put("entityName", "Another")));
        assertNotEquals(before, Stamp.of("what", form().put("title", "Another")));
    }

    @Test
    void the_last_step_shows_and_so_stamps_every_answer() {
        var before = Stamp.of("check", form());
        assertNotEquals(before, Stamp.of("check", form().put("entityName", "Another")));
        assertNotEquals(before, Stamp.of("check", form().putAll("affectedMemberStates", List.of("LV"))));
    }

    @Test
    void answers_that_only_look_alike_when_joined_have_different_stamps() {
        var one = form().putAll("affectedMemberStates", List.of("LV", "LT"));
        var other = form().putAll("affectedMemberStates", List.of("LVLT"));
        assertNotEquals(Stamp.of("cross-border", one), Stamp.of("cross-border", other));
    }

    private static Form form() {
        return Form.empty().put("title", "A title").put("entityName", "An entity");
    }
}
