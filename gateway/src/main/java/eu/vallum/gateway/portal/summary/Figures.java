package eu.vallum.gateway.portal.summary;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables that share their rows, as the service lays them out. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Figures<T extends @Nullable Object>(
        List<String> rowAnswers, T total, List<T> rowTotals, List<Table<T>> tables) {

    /** One of them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Table<T extends @Nullable Object>(
            String question, List<String> answers, List<T> totals, List<List<T>> cells) {}
}
