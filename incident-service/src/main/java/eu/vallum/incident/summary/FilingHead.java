package eu.vallum.incident.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filing in a list.
 *
 * @param state {@code prepared} or {@code filed}
 * @param sha256 of the exact text of its document
 * @param withheld number of cells that are not told
 * @param reason why it corrects the edition before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FilingHead(
        UUID id,
        String memberState,
        String period,
        int edition,
        String state,
        String sha256,
        int withheld,
        @Nullable String reason,
        @Nullable Instant filedAt) {

    public static FilingHead of(Filing filing) {
        var filed = filing.filed();
        return new FilingHead(
                filing.id(),
                filing.memberState(),
                filing.period().text(),
                filing.edition(),
                filed == null ? "prepared" : "filed",
                filing.sha256(),
                filing.document().withheld(),
                filing.reason(),
                filed == null ? null : filed.at());
    }
}
