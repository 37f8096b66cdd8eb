package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about what indicators have in common. French: messages/correlation_fr.properties. */
@MessageBundle("correlation")
public interface Correlation {
    @Message("Seen also in")
    String seenElsewhere();

    @Message("Where else it is seen")
    String title();

    @Message("All indicators")
    String back();

    @Message(
            "{#if incidents == 1}One incident{#else}{incidents} incidents{/if}, {#if indicators == 1}one indicator{#else}{indicators} indicators{/if}")
    String seenIn(long incidents, long indicators);

    @Message("Only incidents you may see are counted, and all of them.")
    String exact();

    @Message("On a warning list")
    String listed();

    @Message("Says nothing on its own")
    String tiesNothing();

    @Message("Nowhere else")
    String nowhere();

    @Message("In no other incident")
    String none();

    @Message("No incident that you may see has this value, one that holds it, or one within it.")
    String noneText();

    @Message("Incident")
    String incident();

    @Message("Owner")
    String owner();

    @Message("Value")
    String value();

    @Message("Type")
    String type();

    @Message("How it matches")
    String relation();

    @Message("Taken")
    String taken();

    @Message("Incidents with values in common")
    String tied();

    @Message(
            "Values that are equal in both, however they were written. What lies within a network or domain is shown at each indicator.")
    String tiedText();

    @Message("The {shown} with most in common of {total} are shown.")
    String tiedCut(int shown, long total);

    @Message("Tied to no other incident")
    String tiedNone();

    @Message("No incident that you may see holds a value of this one.")
    String tiedNoneText();

    @Message("Indicators in common")
    String inCommon();

    @Message("Paste addresses, names, digests or links from a report: where do we know them from?")
    String lead();

    @Message("What you look for")
    String paste();

    @Message("Values")
    String values();

    @Message(
            "One a line, at most 100. Defanged values such as hxxp and [.] are understood. What you look for is not kept.")
    String valuesHint();

    @Message("Look up")
    String send();

    @Message("What we know")
    String known();

    @Message("Not recognised as a value to look for")
    String notObservable();

    @Message("Show where")
    String show();

    @Message("Show where {value} is seen")
    String showOf(String value);

    @Message("Nothing looked up yet")
    String nothingYet();

    @Message("Paste one value or a list, and what you may see of it appears here.")
    String nothingYetText();

    @Message("The same value")
    String relation_equal();

    @Message("The same file, by another digest")
    String relation_same_file();

    @Message("Holds your value")
    String relation_holds();

    @Message("Lies within yours")
    String relation_lies_within();
}
