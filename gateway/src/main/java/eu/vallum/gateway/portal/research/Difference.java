package eu.vallum.gateway.portal.research;

import eu.vallum.gateway.portal.layout.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A field that says one thing here and another in the draft as it was kept meanwhile. */
record Difference(String field, String mine, String theirs) {

    /** All fields of a step that differ, by name. */
    static List<Difference> between(Draft theirs, String step, Form form) {
        var mine = ContentForm.fill(ContentForm.read(step, form, theirs.content()));
        var other = ContentForm.fill(theirs.content());
        var names = new TreeSet<String>(mine.values().keySet());
        names.addAll(other.values().keySet());
        var differences = new ArrayList<Difference>();
        for (var name : names) {
            var here = String.join(", ", mine.all(name));
            var there = String.join(", ", other.all(name));
            if (!here.equals(there)) {
                differences.add(new Difference(name, here, there));
            }
        }
        return differences;
    }
}
