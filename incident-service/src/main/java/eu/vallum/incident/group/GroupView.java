package eu.vallum.incident.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.directory.Organisation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sharing group as its owner and its members see it.
 *
 * @param ours whether the reader's organisation owns it
 * @param shares how many incidents it has now; for the owner only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupView(
        GroupId id,
        String name,
        @Nullable String purpose,
        Organisation owner,
        boolean ours,
        Instant madeAt,
        @Nullable Instant endedAt,
        @Nullable Integer shares,
        List<Member> members) {

    /** Who belongs to it since when. */
    public record Member(Organisation organisation, Instant since) {}

    /** A list of groups. */
    public record Groups(List<GroupView> items) {}
}
