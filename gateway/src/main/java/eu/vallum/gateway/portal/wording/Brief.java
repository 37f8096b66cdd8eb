package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the one-page brief. French: messages/brief_fr.properties. */
@MessageBundle("brief")
public interface Brief {
    @Message("Brief")
    String title();

    @Message("Brief of {reference}")
    String of(String reference);

    @Message(
            "One page for somebody who decides. It is your organisation’s own and goes with your right to see the incident.")
    String lead();

    @Message("Prefilled from the incident")
    String prefilled();

    @Message("Nothing is saved yet. Shorten it, put it in your words, and save it.")
    String prefilledText();

    @Message("Save the brief and choose “Make the sheet” to print it.")
    String printFirst();

    @Message("What happened")
    String what();

    @Message("Two or three sentences without technical terms, at most 900 characters.")
    String whatHint();

    @Message("Who is hit")
    String hit();

    @Message("And what no longer works for whom, at most 600 characters.")
    String hitHint();

    @Message("Also affected:")
    String alsoAffected();

    @Message("What we did")
    String done();

    @Message("At most 900 characters.")
    String doneHint();

    @Message("What must be decided")
    String decide();

    @Message("By whom and until when, at most 600 characters. Leave it empty when there is nothing.")
    String decideHint();

    @Message("Nothing now.")
    String nothingToDecide();

    @Message("Save")
    String save();

    @Message("Saved.")
    String saved();

    @Message("Last changed by {name}")
    String changed(String name);

    @Message("Print")
    String print();

    @Message(
            "The sheet carries the marking on every page. Who made it and when is noted like a download; when a share ends, its holder is told that the paper may not be kept.")
    String printText();

    @Message("Make the sheet")
    String sheet();

    @Message("The sheet is noted. Print it now.")
    String noted();

    @Message("Brief of the situation")
    String situation();

    @Message("One page for somebody who decides. Nothing of it is kept but that it was printed.")
    String situationLead();

    @Message("As of")
    String asOf();
}
