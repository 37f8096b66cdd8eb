package eu.vallum.incident.roster;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.grant.Grants;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.time.Zones;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Shows an organisation its roster, and has coordinators change it. */
@Singleton
public class KeepingRoster {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Gate gate;
    private final IncidentAccess access;
    private final Rosters rosters;
    private final Grants grants;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    KeepingRoster(
            Gate gate, IncidentAccess access, Rosters rosters, Grants grants, Audit audit, Outbox outbox, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.rosters = rosters;
        this.grants = grants;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<Roster> read() {
        return gate.with(access::mayWork, "roster.read", actor -> {
            audit.allowed("roster.read", "roster", List.of(actor.organisation()), "owner");
            return Outcome.done(roster(actor));
        });
    }

    /** @param version the version the caller saw; 0 for the first roster */
    @Transactional
    public Outcome<Roster> change(Plan plan, int version) {
        return gate.with(access::mayArrange, "roster.change", actor -> {
            var wrong = Judging.of(
                    plan,
                    grants.holding(actor.organisation(), "coordinator", "officer"),
                    grants.holding(actor.organisation(), "coordinator"));
            if (wrong != null) {
                return Outcome.invalid(wrong.pointer(), wrong.code(), wrong.detail());
            }
            var zone = Zones.of(actor.who().memberState());
            var now = clock.instant();
            if (!rosters.save(
                    actor.organisation(), version, zone, plan, actor.who().subject(), actor.name(), now)) {
                return Outcome.refused(CommonProblem.PRECONDITION, "Read the roster again and repeat your change.");
            }
            audit.allowed("roster.change", "roster", List.of(actor.organisation()), "coordinator");
            outbox.put(new RosterChanged(actor.organisation(), actor.organisation(), version + 1, now));
            return Outcome.done(roster(actor));
        });
    }

    private Roster roster(Actor actor) {
        var now = clock.instant();
        var kept = rosters.of(actor.organisation()).orElse(null);
        var zone = kept == null ? Zones.of(actor.who().memberState()) : kept.zone();
        var plan = kept == null ? Plan.empty() : kept.plan();
        var week = new DutyTimes(plan, zone).between(now, now.plus(WEEK));
        return new Roster(
                kept == null ? 0 : kept.version(),
                zone.getId(),
                plan,
                week.getFirst(),
                week,
                week.stream().filter(DutySpan::gap).toList(),
                kept == null ? null : kept.changedAt(),
                kept == null ? null : kept.changedBy());
    }
}
