package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of blind correlation. French: messages/blind_fr.properties. */
@MessageBundle("blind")
public interface Blind {
    @Message("Blind correlation")
    String title();

    @Message("Learn that another authority holds a value of yours that neither may show the other, and ask it to open.")
    String lead();

    @Message("What matched")
    String matches();

    @Message("Show those that are over, too")
    String showAll();

    @Message("Only those that last")
    String openOnly();

    @Message("Nothing has matched")
    String none();

    @Message("As soon as another authority that takes part holds a value of yours, both of you see it here.")
    String noneText();

    @Message("Your organisation takes no part, so nothing is compared.")
    String offText();

    @Message("A value that you keep at home")
    String atHome();

    @Message("Nothing is left of it")
    String gone();

    @Message("Lasts")
    String lasts();

    @Message("Over")
    String over();

    @Message("Also held by")
    String with();

    @Message("Found")
    String found();

    @Message("over since")
    String overSince();

    @Message("In your incidents:")
    String yours();

    @Message("You asked")
    String weAsked();

    @Message("They ask you to open")
    String theyAsked();

    @Message("Waits for an answer")
    String state_open();

    @Message("Opened")
    String state_opened();

    @Message("Declined")
    String state_declined();

    @Message(
            "Nothing is shared by answering. To open, share an incident first, with the marking that you choose and without what you withhold; then say so here.")
    String answerHint();

    @Message("Share {reference}")
    String shareOf(String reference);

    @Message("Your answer, or why not")
    String answer();

    @Message("I have shared it")
    String opened();

    @Message("Decline")
    String decline();

    @Message("Ask them to open")
    String ask();

    @Message("What you ask")
    String question();

    @Message("They read this: say nothing that they may not know.")
    String questionHint();

    @Message("Ask")
    String send();

    @Message("Taking part")
    String part();

    @Message("Takes part")
    String on();

    @Message("Takes no part")
    String off();

    @Message("Both sides learn that a match exists and with which authority; nothing of the other’s incident.")
    String told();

    @Message(
            "Values of your filed incidents count. Those under TLP:RED, of exercises, of incidents that are held and on warning lists do not.")
    String counts();

    @Message("Nobody learns who takes part, except by a match.")
    String notTold();

    @Message("You can keep values at home and send digests of them by your own program.")
    String home();

    @Message("How to make them")
    String docs();

    @Message("New values today")
    String budget();

    @Message("{remaining} of {daily} left")
    String left(int remaining, int daily);

    @Message("anew from")
    String resets();

    @Message("Compared")
    String compared();

    @Message("{n} whose values are here")
    String valuesHere(long n);

    @Message("{n} that you keep at home")
    String valuesHome(long n);

    @Message("Still to be taken up")
    String waiting();

    @Message("Values of {n} incidents; what is more than today’s budget waits for tomorrow")
    String waitingOf(long n);

    @Message("Made with an earlier key")
    String earlierKey();

    @Message("Send the digests of values that you keep at home again.")
    String earlierKeyText();

    @Message("This platform has no key for blind correlation; its operator can give it one.")
    String unavailable();

    @Message("Take part")
    String join();

    @Message("Coordinators decide this for the whole organisation. It can be switched off at any time.")
    String joinHint();

    @Message("Take part no longer")
    String leave();

    @Message(
            "Every match ends at once, for both sides. Digests of values at home have to be sent again if you come back.")
    String leaveHint();

    @Message("What was decided")
    String history();

    @Message("May be trying values")
    String signals();

    @Message("Nobody stands out")
    String noSignals();

    @Message("You are told when an authority that matched you brings unusually many values, or values in a row.")
    String noSignalsText();

    @Message("Sent more digests than its budget of a day")
    String reason_budget();

    @Message("Sent many digests without their values")
    String reason_digests();

    @Message("Brought many addresses of one network")
    String reason_neighbours();

    @Message("{n} of its values met yours on that day")
    String hits(int n);

    @Message("This is a ground to ask, not a proof: who joins with much does the same. Call them:")
    String signalHint();

    @Message("Your organisation takes part now")
    String done_on();

    @Message("Your organisation takes no part any more")
    String done_off();

    @Message("They are asked")
    String done_asked();

    @Message("They are told that you opened")
    String done_opened();

    @Message("They are told that you declined")
    String done_declined();
}
