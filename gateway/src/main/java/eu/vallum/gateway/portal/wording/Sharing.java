package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of sharing an incident and taking a share back. French: messages/sharing_fr.properties. */
@MessageBundle("sharing")
public interface Sharing {
    @Message("Share")
    String share();

    @Message("Shared with")
    String with();

    @Message("Not shared with anybody")
    String none();

    @Message("The incident stays with your authority until you share it.")
    String noneText();

    @Message("Recipient")
    String recipient();

    @Message("Under")
    String under();

    @Message("Delivered")
    String delivered();

    @Message("Opened")
    String opened();

    @Message("Acknowledged")
    String acknowledged();

    @Message("Not yet")
    String notYet();

    @Message("Shared by")
    String sharedBy();

    @Message("until")
    String until();

    @Message("Withdraw")
    String withdraw();

    @Message("Withdraw from {name}")
    String withdrawFrom(String name);

    @Message("Add recipients")
    String add();

    @Message("Find a recipient")
    String search();

    @Message("By Member State or name. The list below gets shorter as you type.")
    String searchHint();

    @Message("Recipients")
    String recipients();

    @Message("No authority fits. Try another word.")
    String noRecipient();

    @Message("Marking")
    String label();

    @Message("At least as strict as the incident itself.")
    String labelHint();

    @Message("Legal basis")
    String basis();

    @Message("Choose …")
    String choose();

    @Message("Reason and scope")
    String reason();

    @Message("The recipients see it. Say what they may use it for.")
    String reasonHint();

    @Message("Share until")
    String expires();

    @Message("After that day the recipients see nothing any more.")
    String expiresHint();

    @Message("Until withdrawn")
    String noExpiry();

    @Message("Preview who will see what")
    String preview();

    @Message("Who will see what")
    String previewTitle();

    @Message(
            "{#if n == 1}One organisation{#else}{n} organisations{/if} in {#if states == 1}one State or the Union{#else}{states} States or the Union{/if}")
    String whoWillSee(int n, int states);

    @Message("Will see it")
    String canBeGiven();

    @Message("Already shared with:")
    String already();

    @Message("What they see")
    String whatTheySee();

    @Message("{n} fields shown")
    String seen(int n);

    @Message("{n} fields kept back")
    String unseen(int n);

    @Message("Indicators: {seen} shown, {withheld} kept back by their source’s rule.")
    String indicators(int seen, int withheld);

    @Message("Terms of this share")
    String terms();

    @Message("{#if n == 1}Share with one organisation{#else}Share with {n} organisations{/if}")
    String confirm(int n);

    @Message("Withdraw a share")
    String withdrawTitle();

    @Message("{name} will see nothing of this incident any more and gets your reason.")
    String loses(String name);

    @Message("What was read can’t be unread: opened")
    String hasRead();

    @Message("Nobody there has opened it yet.")
    String hasNotRead();

    @Message("Reason")
    String withdrawReason();

    @Message("The recipient sees it.")
    String withdrawReasonHint();

    @Message("Files that {name} took")
    String taken(String name);

    @Message("{name} took no file of this incident.")
    String noneTaken(String name);

    @Message("Shared. You see below when it is delivered, opened and acknowledged.")
    String doneShared();

    @Message("Withdrawn. The recipient sees nothing of it any more.")
    String doneWithdrawn();

    @Message("Withhold …")
    String withhold();

    @Message("Withhold from {name}")
    String withholdFrom(String name);

    @Message("Withhold from the recipients")
    String withholdFields();

    @Message("Beside what the marking withholds. They see that something is missing, and which fields.")
    String withholdHint();

    @Message("Without:")
    String without();

    @Message("As the recipient reads it")
    String asRecipient();

    @Message("Withheld")
    String withheldHere();

    @Message("Withhold from now on")
    String withholdSave();

    @Message("Look first")
    String look();

    @Message("From now on the recipient reads it like that.")
    String doneRedacted();
}
