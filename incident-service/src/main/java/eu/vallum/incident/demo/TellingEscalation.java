package eu.vallum.incident.demo;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.escalation.DecidingEscalation;
import eu.vallum.incident.escalation.ProposeEscalation;
import eu.vallum.incident.escalation.ProposingEscalation;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Has Latvia escalate its clinic to the CSIRTs Network, with a report, and Estonia propose the next level for its hospital and that clinic, which
 * waits for a second person.
 */
@Singleton
class TellingEscalation {
    private final ProposingEscalation proposing;
    private final DecidingEscalation deciding;
    private final CurrentCaller caller;

    TellingEscalation(ProposingEscalation proposing, DecidingEscalation deciding, CurrentCaller caller) {
        this.proposing = proposing;
        this.deciding = deciding;
        this.caller = caller;
    }

    void latvia(Acting janis) {
        tell(
                janis,
                () -> proposing.propose(
                        Story.CLINIC_ESCALATION,
                        proposal(
                                "technical",
                                "several-states",
                                Tlp.AMBER,
                                List.of(Story.CLINIC),
                                List.of(Story.ESTONIA, Story.AGENCY))));
        tell(
                janis,
                () -> deciding.report(
                        Story.CLINIC_ESCALATION, "One clinic is restored; the same tool was seen in a second State."));
    }

    void estonia(Acting kadri) {
        tell(
                kadri,
                () -> proposing.propose(
                        Story.HOSPITAL_ESCALATION,
                        proposal(
                                "operational",
                                "significant-on-two",
                                Tlp.AMBER,
                                List.of(Story.HOSPITAL, Story.CLINIC),
                                List.of(Story.AGENCY))));
    }

    private static ProposeEscalation proposal(
            String level, String criterion, Tlp tlp, List<IncidentId> incidents, List<UUID> recipients) {
        return new ProposeEscalation(
                level,
                "Ransomware through a remote maintenance tool",
                "The same tool is abused in two Member States.",
                List.of(criterion),
                tlp,
                incidents.stream().map(IncidentId::value).toList(),
                recipients,
                null);
    }

    private void tell(Acting who, Supplier<Outcome<?>> act) {
        caller.as(who, () -> switch (act.get()) {
            case Outcome.Done<?>(var told) -> told;
            case Outcome.Refused<?>(var why) -> throw new IllegalStateException("the demo was refused: " + why.code());
        });
    }
}
