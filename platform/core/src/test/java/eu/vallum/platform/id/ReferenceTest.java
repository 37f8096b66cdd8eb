package eu.vallum.platform.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    @Property
    void a_new_reference_is_valid(@ForAll @IntRange(min = 2000, max = 2999) int year) {
        assertTrue(Reference.valid(Reference.next("EE", year).value()));
    }

    @Property
    void any_single_wrong_character_is_found(
            @ForAll @IntRange(max = 16) int place, @ForAll @CharRange(from = '0', to = 'Z') char other) {
        // given
        var right = Reference.next("LV", 2026).value();
        var wrong = right.substring(0, place) + other + right.substring(place + 1);
        // then
        assertEquals(right.equals(wrong), Reference.valid(wrong));
    }

    @Property
    void two_swapped_neighbours_are_found(@ForAll @IntRange(min = 8, max = 12) int place) {
        // given
        var right = Reference.next("FR", 2026).value();
        var swapped =
                right.substring(0, place) + right.charAt(place + 1) + right.charAt(place) + right.substring(place + 2);
        // then
        assertEquals(right.equals(swapped), Reference.valid(swapped));
    }

    @Test
    void nonsense_is_no_reference() {
        assertFalse(Reference.valid(""));
        assertFalse(Reference.valid("EE-2026-ILOU00-00"));
        assertFalse(Reference.valid("ee-2026-000000-00"));
    }
}
