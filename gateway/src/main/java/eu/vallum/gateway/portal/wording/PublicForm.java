package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the public form. French: messages/publicform_fr.properties. */
@MessageBundle("publicform")
public interface PublicForm {
    @Message("Report an incident without an account")
    String title();

    @Message(
            "For organisations that have no account here. It takes a mailbox that still works, and about five minutes.")
    String lead();

    @Message("You are signed in. Report as your organisation.")
    String signedIn();

    @Message("Your mailbox")
    String mailboxStep();

    @Message("To whom do you report?")
    String authority();

    @Message("The authority of the Member State in which you are established.")
    String authorityHint();

    @Message("Your e-mail address")
    String mailbox();

    @Message("We send a code of six digits to it.")
    String mailboxHint();

    @Message("Send me a code")
    String sendCode();

    @Message("No mail at hand? Telephone the authority; an officer takes your report.")
    String phoneInstead();

    @Message("Enter the code")
    String codeTitle();

    @Message("It is on its way to your mailbox and good for fifteen minutes and three tries.")
    String codeLead();

    @Message("Code of six digits")
    String code();

    @Message("From the mail that we have just sent.")
    String codeHint();

    @Message("Ask for another code")
    String otherMailbox();

    @Message("What happened?")
    String formTitle();

    @Message("Say what you know now. What you do not know yet can follow.")
    String formLead();

    @Message("Confirm your mailbox first, or the report can not be sent.")
    String confirmFirst();

    @Message("Have a code sent")
    String toBegin();

    @Message("The organisation that is hit. The authority confirms it later.")
    String entityHint();

    @Message("Your name")
    String yourName();

    @Message("Your telephone")
    String phone();

    @Message("One line.")
    String titleHint();

    @Message("When did you become aware?")
    String awareAt();

    @Message("Your 24 and 72 hours run from this moment. Time in {zone}.")
    String awareAtHint(String zone);

    @Message("The receipt with a link back to this page is on its way to {mailbox}.")
    String mailSent(String mailbox);

    @Message("Your way back")
    String yourLink();

    @Message(
            "This link leads back to this report and to nothing else. Whoever has it sees the report; keep it to yourself.")
    String yourLinkHint();

    @Message("Did somebody else see the link? Take it back; it leads nowhere from then on.")
    String revokeHint();

    @Message("Take this link back")
    String revoke();

    @Message("This link leads nowhere")
    String goneTitle();

    @Message(
            "It was taken back, or it is not complete. The newest mail about your report has a link that works; or telephone the authority.")
    String goneText();
}
