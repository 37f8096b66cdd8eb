package eu.vallum.incident.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.text.Utf8;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One taxonomy as its file has it. A file is taken whole or not at all: half a vocabulary would classify things otherwise than its maker meant.
 *
 * @param terms in the order of the file
 */
record VocabularyFile(
        String file,
        String sha256,
        String namespace,
        String name,
        String description,
        int version,
        boolean exclusive,
        List<Row> terms) {
    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_TERMS = 10_000;
    private static final int LONGEST_WORD = 200;
    private static final int LONGEST_LABEL = 1_000;
    private static final int LONGEST_TEXT = 20_000;
    private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    /** What a machine tag can hold without changing what it says. */
    private static final Pattern WORD = Pattern.compile("[^\\p{Cntrl}\"=]+");

    private static final Pattern VALUE = Pattern.compile("[^\\p{Cntrl}\"]+");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(30)
                            .maxStringLength(100_000)
                            .maxNumberLength(20)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** A term as it is kept; {@code value} is empty where the predicate is the term. */
    record Row(
            String predicate,
            String predicateLabel,
            boolean exclusive,
            String value,
            String label,
            String description,
            String colour) {}

    /** Why a file is not loaded. */
    enum Refusal {
        TOO_LARGE,
        NOT_UTF_8,
        NOT_JSON,
        /** It lacks namespace, version or predicates. */
        NOT_A_VOCABULARY,
        /** A word that no tag can hold, or a text that is too long. */
        WORD_UNUSABLE,
        PREDICATE_REPEATED,
        PREDICATE_UNKNOWN,
        TERM_REPEATED,
        TOO_MANY_TERMS,
        /** A newer version is loaded. */
        OLDER,
        /** Another file has the same namespace in a version that is not older. */
        OUTRANKED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Refusal of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** A file that is refused, and what of it is wrong. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;
        private final Refusal why;
        private final String detail;

        Refused(Refusal why, String detail) {
            super(why.code() + " " + detail);
            this.why = why;
            this.detail = shown(detail);
        }

        Refusal why() {
            return why;
        }

        String detail() {
            return detail;
        }

        /** As far as it can be kept. */
        private static String shown(String detail) {
            var storable = detail.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\ufffd");
            return storable.substring(0, Math.min(storable.length(), 200));
        }
    }

    static VocabularyFile read(String file, byte[] content) throws Refused {
        if (content.length > MOST_BYTES) {
            throw new Refused(Refusal.TOO_LARGE, MOST_BYTES / 1024 / 1024 + " MiB");
        }
        return new Reading(tree(content)).file(file, sha256(content));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode tree(byte[] content) throws Refused {
        try (Reader in = Utf8.of(new ByteArrayInputStream(content))) {
            return JSON.readTree(in);
        } catch (CharacterCodingException e) {
            throw new Refused(Refusal.NOT_UTF_8, "");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new Refused(Refusal.NOT_JSON, at == null ? "" : at.getLineNr() + ":" + at.getColumnNr());
        } catch (IOException e) {
            throw new Refused(Refusal.NOT_JSON, "");
        }
    }

    /** Goes through the file, member by member. */
    private static final class Reading {
        private final JsonNode tree;
        private final Map<String, List<Row>> rows = new LinkedHashMap<>();
        private final Map<String, JsonNode> predicates = new LinkedHashMap<>();
        private final Set<List<String>> seen = new HashSet<>();

        Reading(JsonNode tree) {
            this.tree = tree;
        }

        VocabularyFile file(String file, String sha256) throws Refused {
            var namespace = tree.path("namespace").asText();
            if (!NAMESPACE.matcher(namespace).matches()) {
                throw new Refused(Refusal.NOT_A_VOCABULARY, "namespace");
            }
            if (!tree.path("predicates").isArray() || tree.path("predicates").isEmpty()) {
                throw new Refused(Refusal.NOT_A_VOCABULARY, "predicates");
            }
            int version = version();
            predicates();
            values();
            var terms = terms();
            if (terms.size() > MOST_TERMS) {
                throw new Refused(Refusal.TOO_MANY_TERMS, Integer.toString(terms.size()));
            }
            return new VocabularyFile(
                    file,
                    sha256,
                    namespace,
                    text(tree, "expanded", namespace, LONGEST_LABEL),
                    text(tree, "description", "", LONGEST_TEXT),
                    version,
                    tree.path("exclusive").asBoolean(),
                    terms);
        }

        private int version() throws Refused {
            try {
                int version = Integer.parseInt(tree.path("version").asText());
                if (version >= 0) {
                    return version;
                }
            } catch (NumberFormatException e) {
                // told below
            }
            throw new Refused(Refusal.NOT_A_VOCABULARY, "version");
        }

        private void predicates() throws Refused {
            for (var predicate : tree.path("predicates")) {
                var name = word(predicate, WORD);
                if (predicates.put(name, predicate) != null) {
                    throw new Refused(Refusal.PREDICATE_REPEATED, name);
                }
            }
        }

        private void values() throws Refused {
            if (!tree.path("values").isMissingNode() && !tree.path("values").isArray()) {
                throw new Refused(Refusal.NOT_A_VOCABULARY, "values");
            }
            for (var group : tree.path("values")) {
                var name = group.path("predicate").asText();
                var predicate = predicates.get(name);
                if (predicate == null) {
                    throw new Refused(Refusal.PREDICATE_UNKNOWN, name);
                }
                if (!group.path("entry").isArray()) {
                    throw new Refused(Refusal.NOT_A_VOCABULARY, "entry");
                }
                var entries = rows.computeIfAbsent(name, one -> new ArrayList<>());
                for (var entry : group.path("entry")) {
                    var value = word(entry, VALUE);
                    if (!seen.add(List.of(name, value))) {
                        throw new Refused(Refusal.TERM_REPEATED, name + "=" + value);
                    }
                    entries.add(row(name, predicate, value, entry));
                }
            }
        }

        /** In the order of the predicates; one without values is a term by itself. */
        private List<Row> terms() throws Refused {
            var terms = new ArrayList<Row>();
            for (var predicate : predicates.entrySet()) {
                var values = rows.getOrDefault(predicate.getKey(), List.of());
                if (values.isEmpty()) {
                    terms.add(row(predicate.getKey(), predicate.getValue(), "", predicate.getValue()));
                }
                terms.addAll(values);
            }
            return List.copyOf(terms);
        }

        private static Row row(String name, JsonNode predicate, String value, JsonNode term) throws Refused {
            var colour = term.path("colour").asText();
            return new Row(
                    name,
                    text(predicate, "expanded", name, LONGEST_LABEL),
                    predicate.path("exclusive").asBoolean(),
                    value,
                    text(term, "expanded", value.isEmpty() ? name : value, LONGEST_LABEL),
                    text(term, "description", "", LONGEST_TEXT),
                    COLOUR.matcher(colour).matches() ? colour : "");
        }

        private static String word(JsonNode of, Pattern form) throws Refused {
            var node = of.path("value");
            var word = node.asText();
            if (!node.isValueNode()
                    || word.length() > LONGEST_WORD
                    || !word.equals(word.strip())
                    || !Utf8.storable(word)
                    || !form.matcher(word).matches()) {
                throw new Refused(Refusal.WORD_UNUSABLE, word);
            }
            return word;
        }

        private static String text(JsonNode of, String member, String otherwise, int most) throws Refused {
            var text = of.path(member).asText("");
            if (text.length() > most || !Utf8.storable(text)) {
                throw new Refused(Refusal.WORD_UNUSABLE, member);
            }
            return text.isBlank() ? otherwise : text.strip();
        }
    }
}
