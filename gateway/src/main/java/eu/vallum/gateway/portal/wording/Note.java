package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of notes and messages about incidents. French: messages/note_fr.properties. */
@MessageBundle("note")
public interface Note {
    @Message("Notes and messages")
    String title();

    @Message("Notes")
    String tab();

    @Message("Nothing was written")
    String none();

    @Message(
            "Notes stay in your organisation. A message is read by those you choose, as long as they have the incident.")
    String noneText();

    @Message("Our organisation only")
    String own();

    @Message("Original")
    String original();

    @Message("Translation")
    String translation();

    @Message("by {name},")
    String translatedBy(String name);

    @Message("of an earlier version")
    String translatedOlder();

    @Message("Only for")
    String onlyFor();

    @Message("Mentions")
    String mentioned();

    @Message("Written")
    String writtenAt();

    @Message("changed")
    String changedAt();

    @Message("Withdrawn by {name},")
    String withdrawnBy(String name);

    @Message("Versions, translation, changes")
    String open();

    @Message("Versions, translation and changes of what {name} wrote")
    String openOf(String name);

    @Message("I have seen it")
    String seen();

    @Message("I have seen the mention in {reference}")
    String seenOf(String reference);

    @Message("Write")
    String write();

    @Message("Text")
    String text();

    @Message("Send to")
    String to();

    @Message("Without anybody it stays a note of your organisation. Whoever you choose is not told of the others.")
    String toHint();

    @Message("Without the owner it stays a note of your organisation, which the owner does not see.")
    String toOwnerHint();

    @Message("Share the incident to write to other authorities.")
    String nobody();

    @Message("Marking")
    String label();

    @Message("As strict as the incident’s, or stricter. Under TLP:RED name the persons below.")
    String labelHint();

    @Message("Mention somebody")
    String mention();

    @Message("Mention")
    String mentionWho();

    @Message(
            "It waits for whom you mention until they say that they saw it. Of other authorities you can mention who wrote here.")
    String mentionHint();

    @Message("Persons for TLP:RED")
    String persons();

    @Message("Only for these persons")
    String personsWho();

    @Message("Under TLP:RED nobody else reads it, beside you. Under other markings this is not used.")
    String personsHint();

    @Message("Language of the text")
    String language();

    @Message("Not said")
    String noLanguage();

    @Message("Keep or send")
    String send();

    @Message("Written.")
    String doneWritten();

    @Message("Changed. Both versions are kept.")
    String doneChanged();

    @Message("Withdrawn. Readers see who withdrew it and why, and nothing of what it said.")
    String doneWithdrawn();

    @Message("Your translation stands beside the original.")
    String doneTranslated();

    @Message("Somebody was faster")
    String outdated();

    @Message(
            "It was changed or withdrawn meanwhile. What you typed is still here; look at the present text and send it again.")
    String outdatedText();

    @Message("All notes and messages")
    String back();

    @Message("Note or message")
    String oneTitle();

    @Message("Versions")
    String versions();

    @Message("Present text")
    String current();

    @Message("Change the text")
    String change();

    @Message("Its readers see both versions.")
    String changeHint();

    @Message("Translate")
    String translate();

    @Message("Your translation is seen by whoever reads the original. The original always stands beside it.")
    String translateHint();

    @Message("Into")
    String translateInto();

    @Message("Your translation")
    String yourTranslation();

    @Message("Add the translation")
    String translateNow();

    @Message("Withdraw")
    String withdraw();

    @Message(
            "Its author or a coordinator takes it back. Nobody else reads a word of it any more; that there was one stays.")
    String withdrawHint();

    @Message("Why")
    String reason();

    @Message("Waiting for me")
    String waitingTitle();

    @Message("What waits for you in person, on all incidents that you see.")
    String waitingLead();

    @Message("You are mentioned")
    String mentions();

    @Message("Nobody waits for you")
    String waitingNone();

    @Message("Where somebody mentions you, it appears here until you say that you saw it.")
    String waitingNoneText();
}
