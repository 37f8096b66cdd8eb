package eu.vallum.incident.bulk;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.bulk.Action.Assign;
import eu.vallum.incident.bulk.Action.Close;
import eu.vallum.incident.bulk.Action.Reopen;
import eu.vallum.incident.bulk.Action.Share;
import eu.vallum.incident.bulk.Action.Withdraw;
import eu.vallum.incident.group.ForeseeingGroupShares;
import eu.vallum.incident.listing.Selecting.Selected;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.report.Officer;
import eu.vallum.incident.sharing.SharingMany;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which of the selected incidents an act would change and why not the others, in a few queries for all of them. */
@Singleton
class Foreseeing {
    private final IncidentAccess access;
    private final SharingMany sharing;
    private final ForeseeingGroupShares grouping;
    private final Clock clock;

    Foreseeing(IncidentAccess access, SharingMany sharing, ForeseeingGroupShares grouping, Clock clock) {
        this.access = access;
        this.sharing = sharing;
        this.grouping = grouping;
        this.clock = clock;
    }

    /** Why the act can't be done to any incident. */
    Optional<IncidentProblem> refusal(Actor actor, Action action) {
        if (!(action instanceof Share share)) {
            return Optional.empty();
        }
        var ends = share.expiresAt();
        if (ends != null && !ends.isAfter(clock.instant())) {
            return Optional.of(IncidentProblem.EXPIRY_IN_PAST);
        }
        var group = share.group();
        if (group != null) {
            return grouping.lasts(actor, group) ? Optional.empty() : Optional.of(IncidentProblem.UNKNOWN_GROUP);
        }
        var recipients = share.recipients();
        return recipients != null && sharing.canReceive(actor, recipients)
                ? Optional.empty()
                : Optional.of(IncidentProblem.UNKNOWN_RECIPIENT);
    }

    /**
     * What it would do.
     *
     * @param ids those named, if they were; the ones that are not among the selected are told as not found
     */
    Plan plan(Actor actor, @Nullable List<UUID> ids, List<Selected> selected, Action action) {
        var left = new LeftOut.Gathering();
        var owned = new ArrayList<Selected>();
        for (var one : selected) {
            if (access.owns(actor, one.owner())) {
                owned.add(one);
            } else {
                left.add(IncidentProblem.ONLY_OWNER.slug(), one.reference());
            }
        }
        var why = reasons(action, owned);
        var chosen = new ArrayList<Selected>();
        for (var one : owned) {
            why.apply(one).ifPresentOrElse(reason -> left.add(reason, one.reference()), () -> chosen.add(one));
        }
        var named = ids == null ? List.<UUID>of() : ids.stream().distinct().toList();
        var seen = selected.stream().map(one -> one.incident().value()).collect(Collectors.toSet());
        named.stream().filter(id -> !seen.contains(id)).forEach(id -> left.add("not-found", id.toString()));
        return new Plan(Math.max(named.size(), selected.size()), chosen.size(), left.all(), chosen);
    }

    private Function<Selected, Optional<String>> reasons(Action action, List<Selected> owned) {
        return switch (action) {
            case Assign(var officer) -> one -> assign(one, officer);
            case Close close -> Foreseeing::close;
            case Reopen reopen -> one -> reason(!one.is("closed"), IncidentProblem.INCIDENT_NOT_CLOSED);
            case Share share -> {
                var refusals = refusals(share, owned);
                yield one -> Optional.ofNullable(refusals.get(one.incident())).map(IncidentProblem::slug);
            }
            case Withdraw withdraw -> {
                var given = given(withdraw, ids(owned));
                yield one -> reason(!given.contains(one.incident()), IncidentProblem.ALREADY_WITHDRAWN);
            }
        };
    }

    private static Optional<String> assign(Selected one, @Nullable Officer officer) {
        return one.is("closed")
                ? Optional.of(IncidentProblem.INCIDENT_CLOSED.slug())
                : subject(one.officer()).equals(subject(officer)) ? Optional.of("already") : Optional.empty();
    }

    private static Optional<String> close(Selected one) {
        return one.is("closed") ? Optional.of("already") : reason(!one.is("open"), IncidentProblem.INCIDENT_RECALLED);
    }

    private Map<IncidentId, IncidentProblem> refusals(Share share, List<Selected> owned) {
        var labels = owned.stream().collect(Collectors.toMap(Selected::incident, Selected::tlp));
        var group = share.group();
        var recipients = share.recipients();
        return group != null
                ? grouping.refusals(labels, group, share.tlp())
                : sharing.refusals(labels, recipients == null ? List.of() : recipients, share.tlp());
    }

    private HashSet<IncidentId> given(Withdraw withdraw, List<UUID> incidents) {
        var given = new HashSet<IncidentId>();
        if (withdraw.recipients() == null) {
            given.addAll(grouping.given(incidents, withdraw.group()));
        }
        if (withdraw.group() == null) {
            given.addAll(sharing.given(incidents, withdraw.recipients()));
        }
        return given;
    }

    private static List<UUID> ids(List<Selected> owned) {
        return owned.stream().map(one -> one.incident().value()).toList();
    }

    private static Optional<String> reason(boolean refused, IncidentProblem why) {
        return refused ? Optional.of(why.slug()) : Optional.empty();
    }

    private static String subject(@Nullable Officer officer) {
        return officer == null ? "" : officer.subject();
    }
}
