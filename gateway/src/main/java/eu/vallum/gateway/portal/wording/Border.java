package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the desk for cross-border incidents. French: messages/border_fr.properties. */
@MessageBundle("border")
public interface Border {
    @Message("Cross-border")
    String title();

    @Message(
            "Incidents that may concern other Member States, by what is known now, and how far those were told (NIS2 Art. 23(6)).")
    String lead();

    @Message("Filter by who was told")
    String filter();

    @Message("All")
    String filterAll();

    @Message("Not clear yet")
    String informing_unclear();

    @Message("Nobody told")
    String informing_none();

    @Message("Partly told")
    String informing_partly();

    @Message("Everybody told")
    String informing_all();

    @Message("Nothing crosses a border")
    String none();

    @Message(
            "Incidents appear here as soon as a report says, or somebody notes, that they may concern another Member State.")
    String noneText();

    @Message("None in this state")
    String noneFilter();

    @Message("Look at all of them to see the others.")
    String noneFilterText();

    @Message("Affected")
    String affected();

    @Message("Told")
    String told();

    @Message("Agency told")
    String agency();

    @Message("None named yet")
    String noneNamed();

    @Message("Not known yet")
    String notKnown();

    @Message("Still open:")
    String stillOpen();

    @Message("Yes")
    String yes();

    @Message("Not yet")
    String notYet();

    @Message("Whom to tell, and why")
    String whom();

    @Message("It could have an impact in other Member States:")
    String flaggedYes();

    @Message("Whether it has an impact in other Member States is not known yet:")
    String flaggedUnknown();

    @Message("as reported,")
    String asReported();

    @Message("as entered since,")
    String enteredLater();

    @Message("Member State")
    String state();

    @Message("Why")
    String why();

    @Message("Named as affected in the report")
    String reason_named_report();

    @Message("Named as affected in what was entered since")
    String reason_named_fact();

    @Message("The entity is established there, by your register")
    String reason_established_register();

    @Message("The entity is established there, by the report")
    String reason_established_report();

    @Message("The entity provides services there, by your register")
    String reason_active_register();

    @Message("Art. 23(6) wants the Union’s agency informed too")
    String agencyWhy();

    @Message("No authority of theirs is on the platform")
    String nobodyThere();

    @Message("Nothing speaks for a Member State yet")
    String noProposal();

    @Message("Name those affected in a report, or attach the entity of your register.")
    String noProposalText();

    @Message("Not known to concern another Member State")
    String notHere();

    @Message("If it may, say so in the next report; it then appears here and on the cross-border list at once.")
    String notHereText();

    @Message("Requests to the single point of contact")
    String requests();

    @Message("Waits for an answer")
    String request_open();

    @Message("Forwarded")
    String request_forwarded();

    @Message("Not forwarded")
    String request_refused();

    @Message("Lapsed: the incident was taken back")
    String request_lapsed();

    @Message("Asked by {name},")
    String askedBy(String name);

    @Message("answered")
    String answered();

    @Message("Because:")
    String because();

    @Message("To:")
    String forwardedTo();

    @Message("Tell them")
    String tell();

    @Message("You see who would see what before anything is shared.")
    String tellHint();

    @Message("Forward to other Member States")
    String forward();

    @Message("The shares are the owner’s: receipts go to it, and it can take them back. You can forward once.")
    String forwardHint();

    @Message("Write in English")
    String language_en();

    @Message("Write in French")
    String language_fr();

    @Message("Notice")
    String notice();

    @Message(
            "A draft from what is known now and what the marking lets go. Read it and change it; the recipients see it.")
    String noticeHint();

    @Message("Do not forward")
    String refuse();

    @Message("Why not")
    String refuseReason();

    @Message("Whoever asked reads it.")
    String refuseReasonHint();

    @Message("Ask the single point of contact")
    String ask();

    @Message(
            "{name} gets the incident and forwards it at your request (NIS2 Art. 23(8)). Who asked and when is recorded.")
    String askHint(String name);

    @Message("A request waits for its answer.")
    String waits();

    @Message("Member States to be told")
    String statesToTell();

    @Message("Marking for the single point of contact")
    String askLabel();

    @Message("What it should know")
    String note();

    @Message("For the single point of contact alone.")
    String noteHint();

    @Message("The single point of contact was asked.")
    String doneAsked();

    @Message("Forwarded.")
    String doneForwarded();

    @Message("Whoever asked was told why it is not forwarded.")
    String doneRefused();
}
