package eu.vallum.incident;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Named questions to the database, each in a transaction that is rolled back: a number, what was done, or the error's state. */
final class Probes {
    private final Map<String, Probe> all = new TreeMap<>();

    interface Asking {
        String answer();
    }

    private record Probe(String about, Asking asking) {
        String answer() {
            try {
                return asking.answer();
            } catch (IllegalStateException e) {
                return e.getCause() instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "broken";
            }
        }
    }

    /** @param about text in which the tables are named that it asks about */
    void add(String what, String about, Asking asking) {
        all.put(what, new Probe(what + " " + about, asking));
    }

    Map<String, String> answers() {
        var answers = new TreeMap<String, String>();
        all.forEach((what, probe) -> answers.put(what, probe.answer()));
        return answers;
    }

    /** Whether any answer is another than it was. What is about the table comes first, as it mostly tells. */
    boolean differ(Map<String, String> was, String table) {
        return all.entrySet().stream()
                .sorted(Comparator.comparing(one -> !one.getValue().about().contains(table)))
                .anyMatch(one -> !one.getValue().answer().equals(was.get(one.getKey())));
    }
}
