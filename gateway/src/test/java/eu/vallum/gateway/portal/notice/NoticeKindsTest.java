package eu.vallum.gateway.portal.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import eu.vallum.gateway.portal.wording.Notices;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The portal has a word and a page for exactly the kinds of notice that the contract promises. */
class NoticeKindsTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000007000801");

    @Test
    void every_kind_of_the_contract_has_a_word_and_no_other_has() throws IOException {
        var words = Stream.of(Notices.class.getDeclaredMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("kind_"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(kinds().stream().map(Notice::word).collect(Collectors.toCollection(TreeSet::new)), words);
    }

    @Test
    void every_kind_of_the_contract_leads_to_a_page_and_no_other_does() throws IOException {
        assertEquals(kinds(), new TreeSet<>(Notice.PAGES.keySet()));
        assertTrue(kinds().stream().anyMatch(Notice::clock));
    }

    @Test
    void a_link_names_the_unread_notice_that_led_on_and_keeps_the_place_on_the_page() {
        assertEquals(
                "/app/incidents/" + ID + "?told=" + ID,
                notice("filed", null, false).followed());
        assertEquals(
                "/app/blind?told=" + ID + "#m-" + ID,
                notice("opening-asked", null, false).followed());
        assertEquals(
                "/app/shared?state=withdrawn&told=" + ID,
                notice("withdrawn", null, true).followed());
        assertEquals("/app/triage", notice("mail-waiting", Instant.EPOCH, false).followed());
    }

    private static Notice notice(String kind, @Nullable Instant readAt, boolean gone) {
        return new Notice(ID, kind, ID, "EE-2026-7Q4K-M2", ID, null, null, Instant.EPOCH, readAt, gone);
    }

    private static Set<String> kinds() throws IOException {
        var contract = new ObjectMapper(new YAMLFactory()).readTree(new File("../contracts/rest/incident.yaml"));
        var kinds = contract.at("/components/schemas/NoticeKind/enum");
        return StreamSupport.stream(kinds.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
