package eu.vallum.identity.invitation;

import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.person.Member;
import eu.vallum.identity.person.People;
import eu.vallum.identity.power.Powers;
import eu.vallum.identity.power.Role;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Shows who belongs to the caller's own organisation and who is invited. */
@ApplicationScoped
class ReadingPeople {
    private static final String ACTION = "person.list";

    /** What the reader gets. */
    sealed interface Reading {
        record Shown(List<Member> people, List<InvitationView> invitations) implements Reading {}

        record Unknown() implements Reading {}

        record Refused() implements Reading {}
    }

    private final People people;
    private final Invitations invitations;
    private final Powers powers;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    ReadingPeople(
            People people, Invitations invitations, Powers powers, Audit audit, CurrentCaller caller, Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.powers = powers;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Reading list(OrganisationId organisation) {
        var who = caller.acting();
        if (!powers.belongs(who, organisation.value())) {
            audit.denied(ACTION, "organisation", List.of(organisation.value()), "not one's own");
            return new Reading.Unknown();
        }
        if (!powers.holds(who, Role.COORDINATOR, Role.OFFICER, Role.ADMINISTRATOR)) {
            audit.denied(ACTION, "organisation", List.of(organisation.value()), "role-missing");
            return new Reading.Refused();
        }
        audit.allowed(ACTION, "organisation", List.of(organisation.value()), "own organisation");
        return new Reading.Shown(
                people.of(organisation),
                invitations.openOf(organisation, clock.instant()).stream()
                        .map(Invitation::view)
                        .toList());
    }
}
