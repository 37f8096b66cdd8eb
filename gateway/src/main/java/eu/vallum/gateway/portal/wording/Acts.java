package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of doing one thing to many incidents. French: messages/acts_fr.properties. */
@MessageBundle("acts")
public interface Acts {
    @Message("One thing for many incidents")
    String title();

    @Message("Officer for several incidents")
    String title_assign();

    @Message("Close several incidents")
    String title_close();

    @Message("Reopen several incidents")
    String title_reopen();

    @Message("Share several incidents")
    String title_share();

    @Message("Withdraw several incidents")
    String title_withdraw();

    @Message("Close …")
    String start_close();

    @Message("Reopen …")
    String start_reopen();

    @Message("Share …")
    String start_share();

    @Message("Withdraw …")
    String start_withdraw();

    @Message("Give them to the officer")
    String go_assign();

    @Message("Close them")
    String go_close();

    @Message("Reopen them")
    String go_reopen();

    @Message("Share them")
    String go_share();

    @Message("Withdraw them")
    String go_withdraw();

    @Message("Do something else with the selected")
    String other();

    @Message("Everything that the filter leaves.")
    String all();

    @Message("Nothing changes before you have seen what it would do.")
    String lookFirst();

    @Message("Withdraw from everybody who has them")
    String everybody();

    @Message("Withdraw from")
    String from();

    @Message("Each is given to those of them who do not have it yet.")
    String recipientsHint();

    @Message("Whichever way they got it, also through a group.")
    String fromHint();

    @Message("Or one of your groups")
    String orGroup();

    @Message("No group")
    String noGroup();

    @Message("Deadlines that closing stopped run again, until when they ran before")
    String deadlines();

    @Message("Stopped deadlines")
    String stopped();

    @Message("Run again")
    String runAgain();

    @Message("Stay stopped")
    String stayStopped();

    @Message(
            "What was read cannot be unread. Taking this back withdraws the shares and leaves a note of it with each recipient.")
    String cannotUnread();

    @Message("Recipients that have an incident already keep it on the terms they have.")
    String lacking();

    @Message("They see nothing of it any more at once, and read your reason.")
    String loseAtOnce();

    @Message("Taking it back reopens them, with the deadlines that this stopped, where nothing happened since.")
    String undo_close();

    @Message("Taking it back closes them again where nothing happened since.")
    String undo_reopen();

    @Message(
            "Taking it back withdraws what this shared. What was read cannot be unread; each recipient keeps a note with your reason.")
    String undo_share();

    @Message("Taking it back shares them again on the same terms, as new shares.")
    String undo_withdraw();

    @Message("Why it is taken back")
    String undoReason();

    @Message("It can be taken back until")
    String undoUntil();

    @Message("Each share counts by itself.")
    String apart();

    @Message("{#if n == 1}1 incident selected.{#else}{n} incidents selected.{/if}")
    String selected(int n);
}
