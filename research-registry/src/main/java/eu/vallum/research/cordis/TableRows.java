package eu.vallum.research.cordis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows what the rows of one table mean. */
interface TableRows {
    Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./-]{0,39}");

    /**
     * Reads one row.
     *
     * @param out gets the row, if it is taken
     * @return false when it is rejected, which the report then says
     */
    boolean read(Columns columns, List<String> row, int line, RowReport report, CopyText out);

    /** Whether a project's number can be one. */
    static boolean usable(@Nullable String number) {
        return number != null && NUMBER.matcher(number).matches();
    }

    static @Nullable String json(ObjectMapper json, Map<String, String> values) {
        try {
            return values.isEmpty() ? null : json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
