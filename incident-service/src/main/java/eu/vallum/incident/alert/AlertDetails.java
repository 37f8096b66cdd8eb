package eu.vallum.incident.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One alert with everything that was done about it, oldest first. */
record AlertDetails(AlertView alert, List<Step> log) {

    /**
     * Something that was done.
     *
     * @param what a code
     * @param name whom it reached, or who did it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(Instant at, String what, @Nullable String name) {
        static Step of(Row row) {
            return new Step(row.instant("at"), row.text("what"), row.textOrNull("name"));
        }
    }
}
