package eu.vallum.incident.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.ShareState;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.person.Person;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A share as its owner sees it: the terms, and what the recipient did with times.
 *
 * @param persons whom of the recipient it is for alone, under TLP:RED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShareView(
        UUID id,
        Organisation recipient,
        Tlp tlp,
        Basis basis,
        @Nullable String scopeNote,
        @Nullable List<Person> persons,
        @Nullable Through through,
        ShareState state,
        Instant sharedAt,
        @Nullable String sharedBy,
        @Nullable Instant expiresAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant tightenedAt,
        @Nullable String tightenedReason,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnReason) {

    /** A list of shares. */
    public record Shares(List<ShareView> items) {}

    static ShareView of(Row row, Function<UUID, Organisation> names) {
        return new ShareView(
                row.uuid("id"),
                names.apply(row.uuid("recipient")),
                Tlp.of(row.text("tlp")),
                Basis.of(row.text("basis")),
                row.textOrNull("scope_note"),
                persons(row),
                Through.of(row),
                ShareState.at(
                        row.instantOrNull("opened_at"),
                        row.instantOrNull("acknowledged_at"),
                        row.instantOrNull("withdrawn_at")),
                row.instant("shared_at"),
                row.text("shared_by"),
                row.instantOrNull("expires_at"),
                row.instantOrNull("delivered_at"),
                row.instantOrNull("opened_at"),
                row.textOrNull("opened_by"),
                row.instantOrNull("acknowledged_at"),
                row.textOrNull("acknowledged_by"),
                row.instantOrNull("tightened_at"),
                row.textOrNull("tightened_reason"),
                row.instantOrNull("withdrawn_at"),
                row.textOrNull("withdrawn_by"),
                row.textOrNull("withdrawn_reason"));
    }

    private static @Nullable List<Person> persons(Row row) {
        var subjects = row.texts("persons");
        var names = row.texts("person_names");
        return subjects.isEmpty()
                ? null
                : IntStream.range(0, subjects.size())
                        .mapToObj(i -> new Person(subjects.get(i), names.get(i)))
                        .toList();
    }

    ShareView naming(Organisation organisation) {
        return new ShareView(
                id,
                organisation,
                tlp,
                basis,
                scopeNote,
                persons,
                through,
                state,
                sharedAt,
                sharedBy,
                expiresAt,
                deliveredAt,
                openedAt,
                openedBy,
                acknowledgedAt,
                acknowledgedBy,
                tightenedAt,
                tightenedReason,
                withdrawnAt,
                withdrawnBy,
                withdrawnReason);
    }
}
