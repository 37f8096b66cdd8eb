package eu.vallum.incident.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The kinds stand in one list; what repeats them for others to read is held against it. */
class NoticeKindTest {
    private static final List<String> KINDS =
            Arrays.stream(NoticeKind.values()).map(NoticeKind::code).toList();

    @Test
    void the_contract_promises_exactly_the_kinds_there_are() throws IOException {
        // given
        var schemas = contract().at("/components/schemas");
        // then
        assertEquals(KINDS, texts(schemas.at("/NoticeKind/enum")));
        for (var rules : List.of("NoticeRule", "KeepNoticeRules")) {
            var most = schemas.at("/" + rules + "/properties/ways/maxItems").asInt();
            assertTrue(KINDS.size() <= most, rules + " takes " + most);
        }
    }

    @Test
    void the_printed_rules_name_every_kind_with_its_usual_way() throws IOException {
        // given
        var printed = contract().at("/components/examples/NoticeRules/value/own/ways");
        // then
        assertEquals(
                Arrays.stream(NoticeKind.values())
                        .filter(kind -> kind.topic() != Topic.REPORT) // the rules are an authority's
                        .map(kind -> kind.code() + " " + kind.usual().code())
                        .toList(),
                StreamSupport.stream(printed.spliterator(), false)
                        .map(one ->
                                one.get("kind").asText() + " " + one.get("way").asText())
                        .toList());
    }

    @Test
    void a_mail_has_words_for_every_kind_in_both_languages_and_for_no_other() {
        for (var language : List.of("en", "fr")) {
            assertEquals(
                    KINDS.stream().sorted().toList(),
                    KindWords.in(language).stringPropertyNames().stream()
                            .sorted()
                            .toList());
        }
        for (var kind : NoticeKind.values()) {
            assertNotEquals(KindWords.of(kind, "en"), KindWords.of(kind, "fr"));
        }
    }

    private static JsonNode contract() throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(new File("../contracts/rest/incident.yaml"));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
