package eu.vallum.gateway.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which translation stands beside the original, and that it never takes its place. */
class BesideTest {
    private static final Organisation OWNER = new Organisation(new UUID(0, 8), "Owner", "EE", "csirt");
    private static final Organisation OURS = new Organisation(new UUID(0, 19), "Ours", "LV", "csirt");

    @Test
    void the_original_stays_whatever_was_translated() throws Exception {
        var words = of("lv", translated("title", "lv", OWNER, "Virsraksts"));
        assertEquals("Lunavara", words.get(0).text());
        assertEquals("et", words.get(0).language());
        assertEquals("Süsteemid seisavad.", words.get(1).text());
        assertNull(words.get(1).first());
    }

    @Test
    void the_pages_language_comes_first_and_ones_own_people_before_the_owner() throws Exception {
        var words = of(
                "lv",
                translated("title", "de", OURS, "Unser Titel"),
                translated("title", "lv", OWNER, "Viņu"),
                translated("title", "lv", OURS, "Mūsu"));
        assertEquals("Mūsu", first(words.get(0)));
        assertEquals(
                List.of("Viņu", "Unser Titel"),
                words.get(0).others().stream().map(Translation::text).toList());
    }

    @Test
    void what_was_withdrawn_stands_behind_what_can_be_read() throws Exception {
        var words = of("lv", translated("title", "lv", OWNER, null), translated("title", "de", OWNER, "Titel"));
        assertEquals("Titel", first(words.get(0)));
        assertEquals(1, words.get(0).others().size());
    }

    @Test
    void words_that_are_withheld_have_nothing_beside_them() throws Exception {
        var incident = incident("[\"summary\"]");
        var words = Beside.of(incident, List.of(translated("summary", "lv", OWNER, "x")), "lv");
        assertEquals(List.of("title"), words.stream().map(Beside::field).toList());
    }

    private static @Nullable String first(Beside words) {
        var first = words.first();
        return first == null ? null : first.text();
    }

    private static List<Beside> of(String page, Translation... translations) throws Exception {
        return Beside.of(incident("[]"), Arrays.asList(translations), page);
    }

    private static Translation translated(String field, String language, Organisation by, @Nullable String text) {
        return new Translation(
                field, language, by, 1, text, "Somebody", Instant.EPOCH, false, text == null ? "Wrong" : null);
    }

    private static IncidentDetails incident(String withheld) throws Exception {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .readValue("""
                    {"id": "%s", "title": "Lunavara", "summary": "Süsteemid seisavad.", "language": "et", "withheld": %s, "access": "recipient",
                     "owner": {"id": "%s", "name": "Owner", "memberState": "EE", "kind": "csirt"}}\
                    """.formatted(new UUID(0, 1), withheld, OWNER.id()), IncidentDetails.class);
    }
}
