package eu.vallum.incident;

import java.sql.SQLException;
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

    /** Whether an answer of those about the table, or of all others, is another than it was. */
    boolean differ(Map<String, String> was, String table, boolean about) {
        return all.entrySet().stream()
                .filter(one -> one.getValue().about().contains(table) == about)
                .anyMatch(one -> !one.getValue().answer().equals(was.get(one.getKey())));
    }
}
