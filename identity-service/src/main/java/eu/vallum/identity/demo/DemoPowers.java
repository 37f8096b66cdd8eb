package eu.vallum.identity.demo;

import eu.vallum.identity.demo.Cast.Player;
import eu.vallum.identity.grant.Giving;
import eu.vallum.identity.grant.GrantRole;
import eu.vallum.identity.person.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Lets the demonstration's people and clients act; run as the job {@code demo}. Repeating it changes nothing. */
@ApplicationScoped
class DemoPowers {
    private static final String BY = "vallum";

    private final People people;
    private final Giving giving;

    DemoPowers(People people, Giving giving) {
        this.people = people;
        this.giving = giving;
    }

    @Transactional
    void machines() {
        for (var machine : Cast.machines()) {
            giving.give(machine.organisation(), new GrantRole(machine.subject(), machine.role(), null, null), BY);
        }
    }

    /** Somebody who is no longer with the team, to be removed by whoever tries that out. */
    @Transactional
    void formerColleague() {
        people.add(Cast.FORMER_AT, Cast.FORMER, "Peeter Rebane", "peeter.rebane@ee.example");
    }

    @Transactional
    boolean known(Player player) {
        return people.knows(player.organisation(), player.email());
    }

    @Transactional
    void join(Player player, String subject) {
        people.add(player.organisation(), subject, player.name(), player.email());
        giving.give(player.organisation(), new GrantRole(subject, player.role(), null, null), BY);
    }
}
