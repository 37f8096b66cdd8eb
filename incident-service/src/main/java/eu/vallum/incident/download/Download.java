package eu.vallum.incident.download;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody took, as far as it holds one incident.
 *
 * @param file the same for all incidents of one file
 * @param organisation who took it
 * @param tlp label it was taken under
 * @param byEntity taken by the reporting entity, on its own report
 * @param persons who of the organisation alone may know of it; none for everybody
 * @param recall what its holder was told about it since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Download(
        UUID id,
        UUID file,
        IncidentId incident,
        String reference,
        Organisation owner,
        Organisation organisation,
        Tlp tlp,
        FileKind kind,
        String format,
        boolean byEntity,
        String by,
        Instant at,
        @Nullable Recall recall,
        @Nullable Instant destroyedAt,
        @Nullable String destroyedBy,
        @JsonIgnore Set<String> persons) {

    /**
     * Why the file may not be kept ({@code withdrawn}, {@code deleted}), or under which stricter label from now on ({@code tightened}).
     *
     * @param tlp the stricter label
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recall(
            String why,
            Instant at,
            @Nullable String reason,
            @Nullable Tlp tlp) {
        static @Nullable Recall of(Row row) {
            var why = row.textOrNull("recall");
            var tlp = row.textOrNull("recall_tlp");
            return why == null
                    ? null
                    : new Recall(
                            why,
                            row.instant("recalled_at"),
                            row.textOrNull("recall_reason"),
                            tlp == null ? null : Tlp.of(tlp));
        }
    }

    static Download of(Row row) {
        return new Download(
                row.uuid("id"),
                row.uuid("file"),
                new IncidentId(row.uuid("incident")),
                row.text("reference"),
                new Organisation(row.uuid("owner"), "", "EU", null),
                new Organisation(row.uuid("organisation"), "", "EU", null),
                Tlp.of(row.text("tlp")),
                FileKind.of(row.text("kind")),
                row.text("format"),
                row.flag("by_entity"),
                row.text("by_name"),
                row.instant("at"),
                Recall.of(row),
                row.instantOrNull("destroyed_at"),
                row.textOrNull("destroyed_by"),
                Set.copyOf(row.texts("persons")));
    }

    Download naming(Map<UUID, Organisation> names) {
        return new Download(
                id,
                file,
                incident,
                reference,
                Objects.requireNonNull(names.get(owner.id())),
                Objects.requireNonNull(names.get(organisation.id())),
                tlp,
                kind,
                format,
                byEntity,
                by,
                at,
                recall,
                destroyedAt,
                destroyedBy,
                persons);
    }

    /** Whether its holder may not keep it. */
    boolean mustGo() {
        return recall != null && !"tightened".equals(recall.why());
    }

    Cursor taken() {
        return new Cursor(at, id);
    }

    Cursor told() {
        return new Cursor(recall == null ? at : recall.at(), id);
    }
}
