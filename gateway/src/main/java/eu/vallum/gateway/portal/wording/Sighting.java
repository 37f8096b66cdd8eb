package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of asking whether indicators were seen. French: messages/sighting_fr.properties. */
@MessageBundle("sighting")
public interface Sighting {
    @Message("Sightings")
    String tab();

    @Message("Who has seen them")
    String title();

    @Message("Nobody was asked")
    String none();

    @Message("Ask whether others have seen the indicators of this incident. Only whoever asked reads what one answers.")
    String noneText();

    @Message("Asked whether we have seen something")
    String waitingTitle();

    @Message("Nobody asks whether you have seen something")
    String waitingNone();

    @Message("Requests about indicators appear here until you answer them.")
    String waitingNoneText();

    @Message("Indicators: {count}")
    String waitingCount(int count);

    @Message("{done} of {all} answered")
    String answered(int done, int all);

    @Message("Indicator")
    String indicator();

    @Message("Who is asked")
    String who();

    @Message("What they say")
    String said();

    @Message("Open")
    String state_open();

    @Message("Overdue")
    String state_overdue();

    @Message("Answered")
    String state_answered();

    @Message("Not answered")
    String state_ended();

    @Message("Takes no answer since")
    String endedAt();

    @Message("Seen")
    String answer_seen();

    @Message("Not seen")
    String answer_not_seen();

    @Message("We cannot look")
    String answer_cannot_look();

    @Message("Count: {times}")
    String often(int times);

    @Message("first")
    String from();

    @Message("last")
    String until();

    @Message("What was said before ({count})")
    String corrected(int count);

    @Message("Answer")
    String answer();

    @Message("Correct your answer")
    String correct();

    @Message("About which")
    String about();

    @Message("Have you seen them?")
    String seenThem();

    @Message("Seen first")
    String first();

    @Message("Seen last")
    String last();

    @Message("In the time of {zone}; only of what was seen.")
    String onlySeen(String zone);

    @Message("How often")
    String times();

    @Message("Where")
    String note();

    @Message("In general words. The owner of the incident can take it along in a file, marked as the request is.")
    String noteHint();

    @Message("Take no more answers")
    String end();

    @Message("Ask whether it was seen")
    String ask();

    @Message("Each answers for itself, and reads nothing of the others.")
    String askHint();

    @Message("You ask the owner of the incident. No other recipient learns of it.")
    String askOwner();

    @Message("The incident has no indicators that could be asked about.")
    String noIndicators();

    @Message("Indicators")
    String indicators();

    @Message("Up to twenty at once. On an indicator’s own page you can ask about that one.")
    String indicatorsHint();

    @Message("The indicator that you came from")
    String thatOne();

    @Message("Whom")
    String of();

    @Message("Choose nobody to ask all who see the indicators. Who is asked already is not asked twice.")
    String ofHint();

    @Message("It holds for the request and for its answers, and is not looser than the incident’s own.")
    String labelHint();

    @Message("What to look for")
    String text();

    @Message("For example since when, and in which logs.")
    String textHint();

    @Message("Asked.")
    String done_asked();

    @Message("Answered. Whoever asked has been told.")
    String done_answered();

    @Message("It takes no more answers. What was answered stays.")
    String done_ended();
}
