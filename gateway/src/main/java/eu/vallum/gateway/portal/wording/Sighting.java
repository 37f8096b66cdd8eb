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

    @Message("{by} told it without being asked")
    String toldBy(String by);

    @Message("More indicators ({count})")
    String rest(int count);

    @Message("Tell what you have seen")
    String list();

    @Message("Whoever asked about one of these values gets your answer. Of the rest nobody is told.")
    String listOwner();

    @Message(
            "The owner of the incident is told, asked or not; no other recipient learns of it. Only indicators that you see are compared.")
    String listRecipient();

    @Message("Values that you have seen")
    String values();

    @Message(
            "One a line, also defanged; or CSV with the columns value, type, first_seen, last_seen, count. At most 10,000.")
    String valuesHint();

    @Message("Send")
    String send();

    @Message("Match only")
    String match();

    @Message("Indicators that match: {indicators}, out of {lines} lines")
    String matches(int indicators, int lines);

    @Message("Match: {count}")
    String countMatched(int count);

    @Message("Not asked for: {count}")
    String countNotAsked(int count);

    @Message("Do not match: {count}")
    String countUnknown(int count);

    @Message("Cannot be read: {count}")
    String countUnreadable(int count);

    @Message("Line")
    String line();

    @Message("Value")
    String value();

    @Message("Outcome")
    String found();

    @Message("Lines not shown: {count}")
    String moreLines(int count);

    @Message("Matches")
    String line_matched();

    @Message("Matches, nobody asks")
    String line_not_asked();

    @Message("No indicator here")
    String line_unknown();

    @Message("Cannot be read")
    String line_unreadable();

    @Message("There is no value")
    String trouble_no_value();

    @Message("It is no address, name, hash or other value that we know")
    String trouble_not_recognised();

    @Message("It is not of the type beside it")
    String trouble_not_of_its_type();

    @Message("It is too long")
    String trouble_too_long();

    @Message("It has more or fewer cells than the first line")
    String trouble_wrong_number_of_cells();

    @Message("A time is none; write it like 2026-11-20T08:00:00Z")
    String trouble_not_a_time();

    @Message("A time is still to come")
    String trouble_in_the_future();

    @Message("The last time is before the first")
    String trouble_last_before_first();

    @Message("The count is no whole number above zero")
    String trouble_not_a_count();

    @Message("Sent. Who has to know has been told.")
    String done_told();
}
