package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about authorities that are not on the platform, for who shares with them and for themselves. French: messages/guest_fr.properties. */
@MessageBundle("guest")
public interface Guest {
    @Message("Authorities not on the platform")
    String title();

    @Message("Nobody outside has it")
    String none();

    @Message("An authority without accounts can read, acknowledge and answer by a link and a code.")
    String noneText();

    @Message("It is shared. A mail without content is on its way.")
    String doneInvited();

    @Message("A new link is on its way. Earlier ones open nothing any more.")
    String doneLinked();

    @Message("Once it has come, telephone and tell a code: the link opens nothing without it.")
    String nextCode();

    @Message("Back to sharing")
    String backToSharing();

    @Message("Invited by {name},")
    String invitedBy(String name);

    @Message("mail sent")
    String sent();

    @Message("link good until")
    String until();

    @Message("came in")
    String entered();

    @Message("locked")
    String locked();

    @Message("Three wrong codes were entered. Ask by telephone whether it was them before you send a new link.")
    String lockedHint();

    @Message("The mail could not be delivered. Ask for another mailbox and share again.")
    String lostHint();

    @Message("Make a code to tell")
    String makeCode();

    @Message("Make a code to tell {name}")
    String makeCodeFor(String name);

    @Message("Send a new link")
    String newLink();

    @Message("Send a new link to {name}")
    String newLinkFor(String name);

    @Message("Share with an authority not on the platform")
    String invite();

    @Message(
            "The mail says who has something for it and nothing else. What it reads, its receipts and taking it back work as for members.")
    String inviteHint();

    @Message("Name of the authority")
    String name();

    @Message("Member State")
    String country();

    @Message("Mailbox")
    String mailbox();

    @Message("Of the authority, not of a person who may be away.")
    String mailboxHint();

    @Message("Telephone")
    String phone();

    @Message("By which you tell the code. Take it from your own directory, never from a mail.")
    String phoneHint();

    @Message("Language of the mail and the page")
    String language();

    @Message("TLP:RED names persons of members; outside the platform nobody can be named.")
    String labelHint();

    @Message("What the authority will read")
    String previewTitle();

    @Message("What {name} will read")
    String previewFor(String name);

    @Message("What happens then")
    String whatHappens();

    @Message(
            "It gets a mail without content, with a link for one use within seven days. When it has the mail, make a code here and tell it by telephone. Every step stands on the timeline.")
    String whatHappensText();

    @Message("Share and send the mail")
    String confirm();

    @Message("Code to tell by telephone")
    String codeTitle();

    @Message("Call {phone}")
    String callThem(String phone);

    @Message(
            "Tell it to nobody but the duty officer of this authority, never by mail. It is shown this once; a later one takes its place. After three wrong tries the link is locked.")
    String callHint();

    @Message("Good until")
    String codeUntil();

    @Message("I have told it")
    String told();

    @Message("Something was shared with you")
    String enterTitle();

    @Message("Enter the code that the authority tells you by telephone. Only then you see what it is.")
    String enterLead();

    @Message("Code from the telephone")
    String code();

    @Message("Six digits, good for a quarter of an hour.")
    String codeHint();

    @Message("Open")
    String enter();

    @Message(
            "Nobody called? Call the authority that is named in the mail, under a number that you know. It can also send you a new link.")
    String enterHelp();

    @Message("This visit has ended")
    String goneTitle();

    @Message("What you read is no longer open here. Ask the authority that wrote to you for a new link.")
    String goneText();

    @Message("{reference} was taken back")
    String overTitle(String reference);

    @Message("You can no longer read it here. What you noted or passed on before is bound by its marking.")
    String overText();

    @Message("End the visit")
    String leave();

    @Message("The authority is told that you took it up.")
    String doneAcknowledged();

    @Message("Your answer was sent.")
    String doneAnswered();

    @Message("Acknowledge receipt")
    String acknowledge();

    @Message("open here until")
    String sessionUntil();

    @Message("What was reported")
    String report();

    @Message("None was shared with you.")
    String indicatorsNone();

    @Message("The newest {count} are shown.")
    String newestOnly(int count);

    @Message("Files")
    String files();

    @Message("Files are not given out here. Ask {owner} for them.")
    String filesHint(String owner);

    @Message("Nothing that you may read has happened yet.")
    String timelineNone();

    @Message("What was written")
    String messages();

    @Message("Nobody has written yet.")
    String messagesNone();

    @Message("Answer")
    String answer();

    @Message("{owner} reads it, and nobody else.")
    String answerHint(String owner);

    @Message("Your answer")
    String answerText();

    @Message("Send")
    String send();

    @Message("Mail is on its way")
    String link_waiting();

    @Message("Waits for the code")
    String link_sent();

    @Message("Not delivered")
    String link_lost();

    @Message("Came in")
    String link_used();

    @Message("Link expired")
    String link_expired();

    @Message("Locked")
    String link_locked();

    @Message("Share has ended")
    String link_over();
}
