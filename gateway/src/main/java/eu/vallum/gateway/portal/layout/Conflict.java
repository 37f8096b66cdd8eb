package eu.vallum.gateway.portal.layout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of one form: the one that was sent, and the one that somebody saved meanwhile. The page that shows it lets a person
 * choose answer by answer, and sends everything again with the choices as {@code pick.FIELD}.
 *
 * @param action where the form is sent
 * @param version what the choice is made against; if that has changed again, there is a new conflict
 * @param sent the form as it was sent
 * @param differences what the two disagree about
 * @param savedAt when the other version was saved, if that is known
 */
public record Conflict(
        String action,
        String version,
        Map<String, List<String>> sent,
        List<Difference> differences,
        @Nullable Instant savedAt) {
    private static final String PICK = "pick.";

    /**
     * An answer in both versions, as people read it.
     *
     * @param field name in the form
     * @param word key of its label in the bundle of the page
     * @param number which of several rows, from 1; 0 where there is only one
     * @param kind prefix of the values' names in bundle {@code code}, null for text
     */
    public record Difference(
            String field, String word, int number, @Nullable String kind, List<String> mine, List<String> theirs) {}

    public Conflict {
        sent = sent.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().startsWith(PICK) && !entry.getKey().equals("version"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was sent, with the other version's answer wherever a person chose that one. */
    public static Form settle(Form sent, Form theirs) {
        var settled = Form.empty();
        sent.values().forEach((name, values) -> {
            if (!name.startsWith(PICK)) {
                settled.putAll(name, values);
            }
        });
        sent.values().keySet().stream()
                .filter(name -> name.startsWith(PICK) && sent.holds(name, "theirs"))
                .map(name -> name.substring(PICK.length()))
                .forEach(field -> settled.putAll(field, theirs.all(field)));
        return settled;
    }
}
