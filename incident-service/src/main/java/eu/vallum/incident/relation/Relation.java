package eu.vallum.incident.relation;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A relation, seen from one of its ends.
 *
 * @param from whether the incident that was asked about says it of the other; otherwise the other says it of this one
 * @param maker the authority that says so
 * @param mine whether the reader's organisation may end it
 */
record Relation(UUID id, RelationKind kind, boolean from, End other, Organisation maker, boolean mine, Instant madeAt) {

    /** The incident at the other end, as the reader sees it. */
    record End(IncidentId id, String reference, String title, Tlp tlp, Organisation owner) {}

    /**
     * A merge, seen from one of its ends.
     *
     * @param other the survivor, or the incident that was merged
     * @param by for the owner
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Merge(End other, Instant at, @Nullable String by) {}

    /**
     * All of an incident.
     *
     * @param survivor what it turned out to be; null when it stands for itself
     * @param merged what turned out to be it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Relations(List<Relation> items, @Nullable Merge survivor, List<Merge> merged) {}
}
