package eu.vallum.gateway.portal.research;

import eu.vallum.gateway.portal.layout.Conflict;
import eu.vallum.gateway.portal.layout.Conflict.Difference;
import eu.vallum.gateway.portal.layout.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two versions of one step of a draft: what was sent, and the draft as it was kept meanwhile. */
final class Versions {
    private static final Pattern ROW = Pattern.compile("(participants|people)\\.(\\d+)\\.(\\w+)");

    private Versions() {}

    /** Everything the two disagree about, in words of the page. */
    static Conflict conflict(String action, Draft theirs, String step, Form sent, Taxonomy taxonomy, String language) {
        var mine = ContentForm.fill(ContentForm.read(step, sent, theirs.content()));
        var other = ContentForm.fill(theirs.content());
        var names = new TreeSet<String>(mine.values().keySet());
        names.addAll(other.values().keySet());
        var differences = new ArrayList<Difference>();
        for (var name : names) {
            if (!mine.all(name).equals(other.all(name))) {
                differences.add(difference(
                        name,
                        shown(name, mine.all(name), taxonomy, language),
                        shown(name, other.all(name), taxonomy, language)));
            }
        }
        sent.put("action", "stay");
        return new Conflict(action, Integer.toString(theirs.version()), sent.values(), differences, theirs.savedAt());
    }

    private static Difference difference(String name, List<String> mine, List<String> theirs) {
        var row = ROW.matcher(name);
        return row.matches()
                ? new Difference(
                        name,
                        word(row.group(1), row.group(3)),
                        Integer.parseInt(row.group(2)) + 1,
                        kind(row.group(1), row.group(3)),
                        mine,
                        theirs)
                : new Difference(name, word("", name), 0, kind("", name), mine, theirs);
    }

    private static String word(String list, String field) {
        return switch (field) {
            case "name" -> list.equals("people") ? "personName" : "organisationName";
            case "title" -> "projectTitle";
            case "abstract" -> "abstractText";
            default -> field;
        };
    }

    private static @Nullable String kind(String list, String field) {
        return switch (field) {
            case "visibility" -> field;
            case "role" -> list.equals("people") ? "personrole" : "participantrole";
            default -> null;
        };
    }

    private static List<String> shown(String name, List<String> values, Taxonomy taxonomy, String language) {
        return switch (name) {
            case "domains", "sectors", "technologies" ->
                values.stream().map(code -> taxonomy.name(code, language)).toList();
            default -> values;
        };
    }
}
