package eu.vallum.endtoend.bench;

import java.util.List;
import java.util.regex.Pattern;

/** A statement as the server ran it, with {@code $n} for its parameters. */
record Recorded(String sql, List<String> parameters) {
    /** Stands for NULL among the parameters; no text holds it. */
    static final String NULL = "\0null";

    private static final Pattern WRITING =
            Pattern.compile("\\b(?:insert into|update|delete from|set_config)\\b", Pattern.CASE_INSENSITIVE);

    Recorded with(List<String> values) {
        return new Recorded(sql, values);
    }

    /** Writes rows, or tells the database who asks, without which the policies let nothing be written. */
    boolean isNeeded() {
        return WRITING.matcher(sql).find();
    }

    /** As JDBC wants it. */
    String question() {
        return sql.replaceAll("\\$\\d+", "?");
    }
}
