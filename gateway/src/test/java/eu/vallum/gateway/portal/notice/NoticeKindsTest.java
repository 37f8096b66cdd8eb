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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The portal has a word and a page for exactly the kinds of notice that the contract promises. */
class NoticeKindsTest {
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

    private static Set<String> kinds() throws IOException {
        var contract = new ObjectMapper(new YAMLFactory()).readTree(new File("../contracts/rest/incident.yaml"));
        var kinds = contract.at("/components/schemas/NoticeKind/enum");
        return StreamSupport.stream(kinds.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
