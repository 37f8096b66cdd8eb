package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of sharing groups. French: messages/group_fr.properties. */
@MessageBundle("group")
public interface Group {
    @Message("Sharing groups")
    String title();

    @Message("Who belongs to a group is known to its owner and its members, to nobody else.")
    String lead();

    @Message("No sharing group")
    String none();

    @Message("Make one for those with whom you often share, and share with all of them in one act.")
    String noneText();

    @Message("Ours")
    String ours();

    @Message("{#if n == 1}One member{#else}{n} members{/if}")
    String count(int n);

    @Message("{#if n == 1}has one incident{#else}has {n} incidents{/if}")
    String has(int n);

    @Message("Make a group")
    String make();

    @Message("Name")
    String name();

    @Message("What it is for")
    String purpose();

    @Message("Members")
    String members();

    @Message("Seen by the owner of the group and its members only.")
    String knownTo();

    @Message("Group of {name}, made")
    String madeBy(String name);

    @Message("Member since")
    String since();

    @Message("Nobody belongs to it")
    String noMember();

    @Message("What is shared with it reaches nobody.")
    String noMemberText();

    @Message("Add a member")
    String add();

    @Message("A new member is given what the group has, as far as it was shared with later members, too.")
    String addText();

    @Message("Which organisation")
    String who();

    @Message("Remove")
    String remove();

    @Message("Remove {name}")
    String removeOf(String name);

    @Message("Remove a member")
    String removeTitle();

    @Message("End the group")
    String end();

    @Message("End the group {name}")
    String endOf(String name);

    @Message("End a group")
    String endTitle();

    @Message("{name} loses at once everything that it has through this group alone, and gets your reason.")
    String loses(String name);

    @Message("Every member loses at once what it has through this group alone, and gets your reason.")
    String allLose();

    @Message("What a member has directly or through another group it keeps.")
    String keeps();

    @Message("Whoever loses something reads it.")
    String reasonHint();

    @Message("The group ended")
    String over();

    @Message("Made. Nothing is shared with it yet.")
    String doneMade();

    @Message("Added, and given what was shared with later members.")
    String doneAdded();

    @Message("Removed. What came through the group alone is gone there.")
    String doneRemoved();

    @Message("Ended. What came through the group alone is gone for its members.")
    String doneEnded();

    @Message("Share with a group")
    String shareWith();

    @Message("Group")
    String which();

    @Message("Members who join later")
    String later();

    @Message("Give it to later members, too")
    String laterChoice();

    @Message("Otherwise only those who belong to the group now get it.")
    String laterHint();

    @Message("later members get it, too")
    String laterToo();

    @Message("later members do not get it")
    String laterNot();

    @Message("Share with {name}")
    String confirm(String name);

    @Message("Has it directly, too")
    String alsoDirectly();

    @Message("Through the group")
    String through();
}
