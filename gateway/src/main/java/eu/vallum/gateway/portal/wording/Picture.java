package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the common situational picture. French: messages/picture_fr.properties. */
@MessageBundle("picture")
public interface Picture {
    @Message("Situational picture")
    String title();

    @Message(
            "Open incidents by Member State, severity, sector and deadline. Figures of other States are those that they released, frozen once a day.")
    String lead();

    @Message("The whole Union, {day}.")
    String union(String day);

    @Message("A region, {day}:")
    String region(String day);

    @Message("What your State releases")
    String release();

    @Message("Map")
    String map();

    @Message(
            "Each square is a Member State, roughly where it lies, with its number of open incidents. Hatched squares do not contribute. The table below says the same.")
    String mapText();

    @Message("Open incidents at the end of each week")
    String trend();

    @Message("The sum of what contributing States had told by then.")
    String trendText();

    @Message("By Member State")
    String byState();

    @Message("Member State")
    String state();

    @Message("Open incidents")
    String open();

    @Message("Last told")
    String told();

    @Message("not contributing")
    String notContributing();

    @Message("not told")
    String notTold();

    @Message("withheld")
    String withheld();

    @Message("about {n}")
    String about(int n);

    @Message(
            "Counts below each State’s threshold (at least 5) are withheld, as are changes below it since a figure was last told, and as many others as it takes so that nobody can compute them. A figure that may not be told anew stays as it was, with its day. Exercises and TLP:RED are not counted.")
    String rule();

    @Message("Together")
    String sums();

    @Message(
            "Sums of what contributing States told. “About” means that a part is withheld or was told on an earlier day.")
    String sumsText();

    @Message("Severity by {question}")
    String tableOf(String question);

    @Message("All")
    String all();

    @Message("No incident is open.")
    String noneOpen();

    @Message("{state}, as you see it")
    String own(String state);

    @Message("Exact and as of now: every open incident of your Member State that your organisation sees.")
    String ownText();

    @Message("Reports received in each week")
    String received();

    @Message("Reports")
    String reports();

    @Message("Week")
    String week();

    @Message("Choose a region")
    String choose();

    @Message("Show this region")
    String show();

    @Message("Show the whole Union")
    String whole();

    @Message("What {state} releases")
    String releaseOf(String state);

    @Message(
            "Other authorities see your State’s figures in the situational picture only while this is on. Off takes them out at once; on takes effect with the next figures, once a day.")
    String releaseLead();

    @Message("Figures for the situational picture")
    String released();

    @Message("Released")
    String on();

    @Message("Not released")
    String off();

    @Message("Delay in days")
    String delay();

    @Message("Reports count from this many days after they were received, 0 to 90.")
    String delayHint();

    @Message("Smallest count that is told")
    String threshold();

    @Message("At least 5. It also holds for changes from one day to the next.")
    String thresholdHint();

    @Message("Save")
    String save();

    @Message("Saved.")
    String saved();

    @Message("Last changed by {name}")
    String changed(String name);
}
