package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the log of decisions. French: messages/decision_fr.properties. */
@MessageBundle("decision")
public interface Decision {

    @Message("Decisions")
    String title();

    @Message("Decisions")
    String tab();

    @Message("No decision is written down")
    String none();

    @Message("Only your organisation reads what is written down here.")
    String noneText();

    @Message("Corrected by a later entry")
    String corrected();

    @Message("Corrects an earlier entry")
    String correctsFormer();

    @Message("Ground:")
    String ground();

    @Message("Also weighed:")
    String alternatives();

    @Message("Decided by {name},")
    String decidedBy(String name);

    @Message("written down by {name},")
    String recordedBy(String name);

    @Message("Write down a decision")
    String record();

    @Message("An entry is never changed. What was wrong is put right by another one.")
    String recordHint();

    @Message("What was decided")
    String what();

    @Message("On which ground")
    String groundLabel();

    @Message("What else was weighed")
    String alternativesLabel();

    @Message("Who decided")
    String who();

    @Message("Left empty, it was you.")
    String whoHint();

    @Message("When")
    String when();

    @Message("In the time of {zone}. Left empty, it is now.")
    String whenHint(String zone);

    @Message("Corrects")
    String corrects();

    @Message("No earlier entry")
    String correctsNone();

    @Message("Written down.")
    String doneRecorded();
}
