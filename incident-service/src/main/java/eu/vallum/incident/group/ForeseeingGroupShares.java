package eu.vallum.incident.group;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.sharing.SharingMany;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says of many incidents which can be given to a group, and which groups have. Within the other use case's transaction, which audits. */
@Singleton
public class ForeseeingGroupShares {
    private final Groups groups;
    private final GroupShares shares;
    private final ReadingGroups reading;
    private final SharingMany sharing;
    private final Clock clock;

    ForeseeingGroupShares(Groups groups, GroupShares shares, ReadingGroups reading, SharingMany sharing, Clock clock) {
        this.groups = groups;
        this.shares = shares;
        this.reading = reading;
        this.sharing = sharing;
        this.clock = clock;
    }

    /** Whether it is a group of the actor's that lasts. */
    public boolean lasts(Actor actor, UUID group) {
        return reading.owned(actor, new GroupId(group))
                .filter(found -> found.endedAt() == null)
                .isPresent();
    }

    /** Why some of these incidents, each with its label, can't be given to the group, in the order in which giving one asks. */
    public Map<IncidentId, IncidentProblem> refusals(Map<IncidentId, Tlp> incidents, UUID group, Tlp label) {
        var ids = incidents.keySet().stream().map(IncidentId::value).toList();
        var members = groups.members(List.of(new GroupId(group))).stream()
                .map(Groups.Belongs::organisation)
                .toList();
        var held = sharing.held(ids, members);
        var has = shares.given(ids, group, clock.instant());
        var refusals = new HashMap<IncidentId, IncidentProblem>();
        incidents.forEach((id, own) -> {
            Optional<IncidentProblem> why = held.containsKey(id)
                    ? Optional.of(IncidentProblem.HELD)
                    : has.contains(id) ? Optional.of(IncidentProblem.ALREADY_SHARED) : sharing.label(label, own);
            why.ifPresent(problem -> refusals.put(id, problem));
        });
        return refusals;
    }

    /** Those of the incidents that some group has, or the one named. */
    public Set<IncidentId> given(Collection<UUID> incidents, @Nullable UUID group) {
        return shares.given(incidents, group);
    }
}
