package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about delay and refusal of passing an incident on. French: messages/hold_fr.properties. */
@MessageBundle("hold")
public interface Hold {
    @Message("Holds")
    String title();

    @Message("Nothing is held")
    String none();

    @Message("The incident may be shared with whomever its marking lets.")
    String noneText();

    @Message("It is held. Nobody named is given it from now on.")
    String donePlaced();

    @Message("It is held on.")
    String doneReviewed();

    @Message("Passing it on is refused.")
    String doneRefused();

    @Message("The hold is lifted.")
    String doneLifted();

    @Message("Held from")
    String from();

    @Message("everybody but the agency of the Union")
    String everybody();

    @Message("looked at again")
    String nextLook();

    @Message("due now")
    String due();

    @Message("They were given it before and still have it:")
    String have();

    @Message("A hold takes nothing back; do that on the sharing page.")
    String takeBack();

    @Message("Every decision")
    String history();

    @Message("Why")
    String note();

    @Message("Look at it again")
    String reviewAt();

    @Message("Hold on")
    String goOn();

    @Message("Refuse for good")
    String refuse();

    @Message("Lift the hold")
    String lift();

    @Message("Hold passing it on")
    String place();

    @Message(
            "While it is held, nobody named is given the incident: not directly, not through a group, not by the single point of contact. They learn nothing of it.")
    String placeHint();

    @Message(
            "While you are asked to forward, you can hold your own forwarding. The authority that asked sees why; others learn nothing.")
    String spocHint();

    @Message(
            "The agency of the Union is never held from: it has to be told at once (Regulation (EU) 2024/2847 Art. 16(2)).")
    String agencyHint();

    @Message("Ground")
    String ground();

    @Message("Explanation")
    String explanation();

    @Message("From whom")
    String whom();

    @Message("Nobody ticked: from everybody. Grounds that lie with recipients need them named.")
    String whomHint();

    @Message("Passing this incident on is held or refused")
    String stopped();

    @Message("See the holds")
    String toHolds();

    @Message("Held")
    String state_held();

    @Message("Refused")
    String state_refused();

    @Message("Lifted")
    String state_lifted();

    @Message("Held")
    String step_placed();

    @Message("Held on")
    String step_reviewed();

    @Message("Refused")
    String step_refused();

    @Message("Lifted")
    String step_lifted();

    @Message("Nature of the information")
    String ground_information();

    @Message("A recipient’s confidentiality is in doubt")
    String ground_recipient_incident();

    @Message("A recipient lacks the means")
    String ground_recipient_capability();

    @Message("The reporting platform is compromised")
    String ground_platform();

    @Message("The risk of passing it on outweighs the benefit and cannot be mitigated (Art. 3).")
    String groundhint_information();

    @Message("It had an incident, until confidentiality is restored (Art. 4).")
    String groundhint_recipient_incident();

    @Message("It cannot keep it confidential (Art. 4).")
    String groundhint_recipient_capability();

    @Message("ENISA says so, and says when it is over (Art. 5).")
    String groundhint_platform();

    @Message("Within thirty days, in the time of {zone}.")
    String reviewHint(String zone);
}
