package eu.vallum.endtoend.bench;

import java.util.List;

/** A statement as the server ran it, with {@code $n} for its parameters. */
record Recorded(String sql, List<String> parameters) {
    /** Stands for NULL among the parameters; no text holds it. */
    static final String NULL = "\0null";

    Recorded with(List<String> values) {
        return new Recorded(sql, values);
    }

    /** As JDBC wants it. */
    String question() {
        return sql.replaceAll("\\$\\d+", "?");
    }
}
