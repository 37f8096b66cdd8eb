package eu.vallum.identity.invitation;

import eu.vallum.identity.directory.Departures;
import eu.vallum.identity.grant.Ending;
import eu.vallum.identity.management.Managed;
import eu.vallum.identity.management.Managing;
import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.person.People;
import eu.vallum.identity.power.Powers;
import eu.vallum.identity.problem.IdentityProblem;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.Acting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Removes a person from the caller's own organisation: membership and roles end with this transaction, sessions and the directory's
 * membership within seconds. Nobody removes themselves, so that an organisation keeps somebody who can act for it.
 */
@ApplicationScoped
class RemovingPerson {
    private static final String ACTION = "person.remove";

    private final Managing managing;
    private final Powers powers;
    private final People people;
    private final Ending ending;
    private final Departures departures;
    private final Audit audit;

    RemovingPerson(Managing managing, Powers powers, People people, Ending ending, Departures departures, Audit audit) {
        this.managing = managing;
        this.powers = powers;
        this.people = people;
        this.ending = ending;
        this.departures = departures;
        this.audit = audit;
    }

    /** False in the result when the organisation never had such a person. */
    @Transactional
    public Managed<Boolean> remove(OrganisationId organisation, String subject) {
        return managing.own(
                ACTION,
                organisation,
                (who, own) -> powers.another(who, subject) ? null : IdentityProblem.OWN_REMOVAL,
                who -> remove(organisation, subject, who));
    }

    private boolean remove(OrganisationId organisation, String subject, Acting who) {
        if (!people.remove(organisation, subject)) {
            audit.allowed(ACTION, "organisation", List.of(organisation.value()), "nobody to remove");
            return departures.knows(organisation, subject);
        }
        ending.all(organisation, subject, who.subject());
        departures.note(organisation, subject, who.subject());
        audit.allowed(ACTION, "organisation", List.of(organisation.value()), Managing.BASIS + "; removed " + subject);
        return true;
    }
}
