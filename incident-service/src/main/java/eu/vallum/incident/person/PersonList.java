package eu.vallum.incident.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an organisation lets others name.
 *
 * @param version 0 while it has said nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonList(
        UUID organisation,
        int version,
        List<Person> persons,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {
    static PersonList none(UUID organisation) {
        return new PersonList(organisation, 0, List.of(), null, null);
    }
}
