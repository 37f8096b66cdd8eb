package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of reporting an incident. French: messages/report_fr.properties. */
@MessageBundle("report")
public interface Report {
    @Message("Go on with a draft, or begin a new report.")
    String beginLead();

    @Message("New report")
    String fresh();

    @Message("Your drafts")
    String drafts();

    @Message("Untitled report")
    String untitled();

    @Message("Discard")
    String discard();

    @Message("Discard the draft: {title}")
    String discardOf(String title);

    @Message("Name of the entity")
    String entityName();

    @Message(
            "The organisation that is hit. Names of your register are offered as you type; another name is marked as not confirmed.")
    String entityNameHint();

    @Message("Sector")
    String sector();

    @Message("How did the report reach you?")
    String channel();

    @Message("Reported by")
    String reporterName();

    @Message("It never leaves your organisation.")
    String reporterHint();

    @Message("Telephone or e-mail of the reporter")
    String reporterContact();

    @Message("Where the person can be reached now.")
    String reporterContactHint();

    @Message("Title")
    String title();

    @Message("A line that tells a colleague what it is about.")
    String titleHint();

    @Message("What happened?")
    String summary();

    @Message("What is affected, since when, what works instead.")
    String summaryHint();

    @Message("Language of the report")
    String language();

    @Message("When did the entity become aware?")
    String awareAt();

    @Message("The entity’s clocks run from this moment. Time in {zone}.")
    String awareAtHint(String zone);

    @Message("When did you receive the report?")
    String receivedAt();

    @Message("Your own clocks run from this moment. Empty means now.")
    String receivedAtHint();

    @Message("Now")
    String now();

    @Message("How severe is it?")
    String severity();

    @Message("Marking")
    String tlp();

    @Message("Who may see it, once it is shared.")
    String tlpHint();

    @Message("What others call it: system")
    String outsideSystem();

    @Message("For example a ticket system of the entity.")
    String outsideHint();

    @Message("What others call it: number")
    String outsideValue();

    @Message("Is it suspected of being malicious?")
    String suspectedMalicious();

    @Message("Unlawful or malicious acts, NIS2 Art. 23(4)(a).")
    String suspectedMaliciousHint();

    @Message("Could it have an impact in other Member States?")
    String crossBorder();

    @Message("Naming a State here shares nothing with it.")
    String crossBorderHint();

    @Message("Which Member States?")
    String affectedMemberStates();

    @Message("Only if the answer above is yes or not known yet.")
    String affectedHint();

    @Message("Your answers")
    String answers();

    @Message(
            "Filing starts the clocks: the entity’s from its awareness, yours from receipt. Nothing is shared with anybody yet.")
    String checkAuthority();

    @Message("Sending meets the 24-hour early warning. The page that follows tells when the next report is due.")
    String checkEntity();

    @Message("I work on it myself")
    String takeOver();

    @Message("Otherwise it goes to the unassigned incidents.")
    String takeOverHint();

    @Message("Send early warning")
    String send();
}
