package eu.vallum.gateway.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every word a person reads stands in a bundle, in English and in French. */
class WordingTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** Names, markings, units and words that both languages share. */
    private static final Set<String> SAME = Set.of(
            "Action",
            "Active",
            "CSIRT",
            "Code",
            "Consortium",
            "Contact",
            "Cookies",
            "English",
            "France",
            "Français",
            "Institution",
            "Luxembourg",
            "Obligation",
            "Obligations",
            "PAP:AMBER",
            "PAP:CLEAR",
            "PAP:GREEN",
            "PAP:RED",
            "Participant",
            "Portugal",
            "Public",
            "Service",
            "Services",
            "Source",
            "TLP:AMBER",
            "TLP:AMBER+STRICT",
            "TLP:CLEAR",
            "TLP:GREEN",
            "TLP:RED",
            "Type",
            "Vallum",
            "audience",
            "h",
            "min");

    /** What templates may say themselves: a key's name, identifiers and markings, which no language translates. */
    private static final Set<String> UNTRANSLATED = Set.of("Esc", "JSON", "PDF", "PIC", "TLP", "EE", "EU");

    @TestFactory
    Stream<DynamicTest> every_word_is_there_in_french() {
        return bundles()
                .map(bundle -> DynamicTest.dynamicTest(bundle.getSimpleName(), () -> {
                    var english = english(bundle);
                    var french = french(bundle);
                    // then: the same keys, the same places to fill in
                    assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(french.keySet()));
                    english.forEach((key, text) -> {
                        var other = french.getOrDefault(key, "");
                        assertFalse(other.isBlank(), key);
                        assertEquals(places(text), places(other), key);
                        assertTrue(!other.equals(text) || SAME.contains(text), key + " is not translated: " + text);
                    });
                }));
    }

    @Test
    void no_template_holds_words_of_its_own() throws IOException {
        var found = new TreeSet<String>();
        try (var templates = Files.walk(RESOURCES.resolve("templates"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                words(Files.readString(template)).forEach(word -> found.add(template.getFileName() + ": " + word));
            }
        }
        assertEquals(Set.of(), found);
    }

    /** Qute makes a class of each bundle and splits it at 300 messages, into one that the JVM refuses. */
    @Test
    void no_bundle_is_larger_than_what_starts() {
        bundles().forEach(bundle -> assertTrue(english(bundle).size() <= 300, bundle.getSimpleName()));
    }

    @Test
    void a_planted_word_would_be_found() {
        assertEquals(List.of("Planted"), words("<p>{say:more} Planted <b class=\"x\">{title}</b></p>"));
        assertEquals(List.of("Planted"), words("<a aria-label=\"Planted {x}\" href=\"/elsewhere\">{x}</a>"));
    }

    @Test
    void no_text_handed_to_a_component_hides_an_expression() throws IOException {
        // A text in quotes is handed over as it stands: an expression in it would be printed, braces and all.
        var hidden = Pattern.compile("\\{#(?!if|for|let|else|insert|include)\\w+ [^{}]*=\"[^\"{}]*\\{[^\"]*\"");
        var found = new TreeSet<String>();
        try (var templates = Files.walk(RESOURCES.resolve("templates"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                hidden.matcher(Files.readString(template))
                        .results()
                        .forEach(match -> found.add(template.getFileName() + ": " + match.group()));
            }
        }
        assertEquals(Set.of(), found);
    }

    private static Stream<Class<?>> bundles() {
        var classes = new ClassFileImporter().importPackages("eu.vallum.gateway.portal.wording");
        assertTrue(classes.size() > 10, "bundles found: " + classes.size());
        return classes.stream().map(JavaClass::reflect).filter(type -> type.isAnnotationPresent(MessageBundle.class));
    }

    private static Map<String, String> english(Class<?> bundle) {
        return Stream.of(bundle.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Message.class))
                .collect(Collectors.toMap(
                        Method::getName,
                        method -> method.getAnnotation(Message.class).value()));
    }

    private static Map<String, String> french(Class<?> bundle) throws IOException {
        var name = bundle.getAnnotation(MessageBundle.class).value();
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(RESOURCES.resolve("messages/" + name + "_fr.properties"))));
        var french = new HashMap<String, String>();
        properties.forEach((key, value) -> french.put(key.toString(), value.toString()));
        return french;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    /** What a style sheet writes on paper. */
    private static String contents(String sheet) {
        return Pattern.compile("content: \"([^\"]*)\"")
                .matcher(sheet)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining(" "));
    }

    /** Words a reader would see or hear: text between tags, and attributes that are read out. */
    private static List<String> words(String template) {
        var plain = (template.startsWith("@page") ? contents(template) : template)
                .replaceAll("(?s)\\{!.*?!}", "")
                // parts that are names of styles or attributes, handed to the frame
                .replaceAll("(?s)\\{#(mainClass|kind|tab\\w+|marking)}.*?\\{/\\1}", "")
                .replaceAll("(?s)\\{#insert \\w+}[\\w-]*\\{/insert}", "")
                .replace("\\{", "");
        for (int i = 0; i < 3; i++) {
            plain = plain.replaceAll("\\{[^{}]*}", "");
        }
        var read = Pattern.compile("\\b(?:aria-label|aria-description|title|placeholder|alt)=\"([^\"]*)\"")
                .matcher(plain)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining(" "));
        return WORD.matcher(plain.replaceAll("(?s)<[^>]*>", " ") + " " + read)
                .results()
                .map(match -> match.group())
                .filter(word -> !UNTRANSLATED.contains(word))
                .toList();
    }
}
