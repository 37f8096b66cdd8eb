package eu.vallum.incident.demo;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.guest.InviteGuest;
import eu.vallum.incident.guest.InvitingGuest;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.sharing.Basis;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.inject.Singleton;

/** An authority without accounts has the clinic's incident too; its link waits in the mail, its code with Latvia's coordinator. */
@Singleton
class TellingGuest {
    private final InvitingGuest inviting;
    private final CurrentCaller caller;

    TellingGuest(InvitingGuest inviting, CurrentCaller caller) {
        this.inviting = inviting;
        this.caller = caller;
    }

    void latvia(Acting janis) {
        var terms = new InviteGuest(
                "Health Network Desk of Malta (demo)",
                "MT",
                "desk@health-network.example",
                "+356 2000 0300",
                "en",
                Tlp.AMBER,
                Basis.ART_23_6,
                "Your clinics use the same maintenance service.",
                null,
                null);
        caller.as(janis, () -> switch (inviting.invite(Story.CLINIC, terms, "demo-clinic-guest")) {
            case Outcome.Done<?>(var value) -> value;
            case Outcome.Refused<?>(var why) -> throw new IllegalStateException("the demo was refused: " + why.code());
        });
    }
}
