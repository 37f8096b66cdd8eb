package eu.vallum.identity.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import eu.vallum.identity.directory.DirectoryReport.Difference;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000801");
    private static final DirectoryOrganisation WANTED =
            new DirectoryOrganisation(ID, "ee-csirt", "EE · Centre", "EE", "csirt", true);

    @Test
    void the_same_on_both_sides_is_no_difference() {
        assertEquals(List.of(), with(WANTED));
    }

    @Test
    void what_is_missing_or_switched_off_or_renamed_or_mislabelled_is_named() {
        assertEquals(difference("missing"), new Comparison(List.of()).differences(List.of(WANTED)));
        assertEquals(
                difference("enabled"),
                with(new DirectoryOrganisation(ID, "ee-csirt", "EE · Centre", "EE", "csirt", false)));
        assertEquals(difference("name"), with(new DirectoryOrganisation(ID, "ee-csirt", "Other", "EE", "csirt", true)));
        assertEquals(
                difference("attributes"),
                with(new DirectoryOrganisation(ID, "ee-csirt", "EE · Centre", "LV", "csirt", true)));
    }

    @Test
    void one_whose_id_was_damaged_is_found_by_its_alias() {
        assertEquals(
                difference("attributes"),
                with(new DirectoryOrganisation(null, "ee-csirt", "EE · Centre", null, null, true)));
    }

    @Test
    void what_the_register_does_not_know_is_told_and_nothing_else() {
        var stranger = new Listed("k2", new DirectoryOrganisation(null, "stranger", "S", null, null, true));
        var both = new Comparison(List.of(new Listed("k1", WANTED), stranger));
        assertEquals(List.of(new Difference("stranger", "unknown-to-register")), both.differences(List.of(WANTED)));
        assertNull(Comparison.difference(WANTED, both.counterpart(WANTED)));
    }

    private static List<Difference> with(DirectoryOrganisation listed) {
        return new Comparison(List.of(new Listed("k1", listed))).differences(List.of(WANTED));
    }

    private static List<Difference> difference(String what) {
        return List.of(new Difference("ee-csirt", what));
    }
}
