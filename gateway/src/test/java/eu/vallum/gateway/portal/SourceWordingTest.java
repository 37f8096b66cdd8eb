package eu.vallum.gateway.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sentences do not hide in the code of pages and islands either: what a person reads comes from a bundle, by way of a template. */
class SourceWordingTest {
    private static final Path PAGES = Path.of("src/main/java/eu/vallum/gateway/portal");
    private static final Path BUNDLES = PAGES.resolve("wording");
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?<![:\"'])//[^\\n]*", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile(
            "\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'((?:[^'\\\\\\n]|\\\\.)*)'|`([^`]*)`", Pattern.DOTALL);
    private static final Pattern PHRASE = Pattern.compile("\\p{L}{2,} \\p{L}{2,}|^\\p{Lu}\\p{Ll}{2,}[.:!?]?$");

    /** Formats of dates, codes of refusals, names of headers, classes and selectors: nobody reads them. */
    private static final Set<String> CODE = Set.of(
            "a service answered ",
            "Date",
            "d MMM uuuu, HH:mm zzz",
            "d MMM uuuu",
            "d MMM uuuu, HH:mm 'UTC'",
            "EEEE d MMMM uuuu, HH:mm zzz",
            "HH:mm zzz",
            "Overlap",
            "Order",
            "Self",
            "Unknown",
            "Email",
            "note ok",
            "note warn",
            "button compact",
            "main .rows > li, main .table tbody tr, main .result",
            "main input[type=search], .find input",
            "td.pick input");

    @Test
    void no_page_and_no_island_holds_a_sentence_of_its_own() throws IOException {
        // given
        var found = new TreeSet<String>();
        var sources = sources();
        assertTrue(sources.size() > 100, "sources read: " + sources.size());
        // when
        for (var source : sources) {
            sentences(Files.readString(source)).forEach(text -> found.add(source.getFileName() + ": " + text));
        }
        // then
        assertEquals(Set.of(), found);
    }

    @Test
    void a_planted_sentence_would_be_found() {
        assertEquals(List.of("Nothing here"), sentences("return \"Nothing here\"; // \"a remark\""));
        assertEquals(List.of("Saved."), sentences("note.textContent = 'Saved.' /* \"not this\" */"));
        assertEquals(List.of("due in ${left}"), sentences("const said = `due in ${left}`"));
    }

    private static List<String> sentences(String source) {
        return LITERAL.matcher(COMMENT.matcher(source).replaceAll(""))
                .results()
                .map(literal -> Stream.of(1, 2, 3, 4)
                        .map(literal::group)
                        .filter(text -> text != null)
                        .findFirst()
                        .orElse(""))
                .filter(text -> PHRASE.matcher(text).find() && !CODE.contains(text))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (var java = Files.walk(PAGES);
                var islands = Files.walk(MAIN)) {
            return Stream.concat(
                            java.filter(file -> file.toString().endsWith(".java") && !file.startsWith(BUNDLES)),
                            islands.filter(file -> file.toString().endsWith(".ts")))
                    .toList();
        }
    }
}
