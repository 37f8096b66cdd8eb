package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the list and the pages of incidents. French: messages/incident_fr.properties. */
@MessageBundle("incident")
public interface Incident {
    @Message("No incidents yet")
    String none();

    @Message("Incidents you file and those shared with you appear here.")
    String noneText();

    @Message("Sector")
    String sector();

    @Message("Severity")
    String severity();

    @Message("Received")
    String received();

    @Message("Officer")
    String officer();

    @Message("Owner")
    String owner();

    @Message("Unassigned")
    String unassigned();

    @Message("With the owner")
    String theirs();

    @Message("Exercise")
    String exercise();

    @Message("Real incident")
    String real();

    @Message("Cross-border")
    String crossBorderYes();

    @Message("Who and how")
    String who();

    @Message("Contact")
    String contact();

    @Message("Through the owner")
    String contactOwner();

    @Message("Sections of the incident")
    String sections();

    @Message("Facts")
    String tabFacts();

    @Message("Timeline")
    String tabTimeline();

    @Message("Indicators")
    String tabIndicators();

    @Message("Sharing")
    String tabSharing();

    @Message("Facts")
    String facts();

    @Message("What happened")
    String summary();

    @Message("Entity")
    String entity();

    @Message("Name withheld under this marking")
    String nameWithheld();

    @Message("Entity aware since")
    String aware();

    @Message("Suspected malicious")
    String malicious();

    @Message("Cross-border impact")
    String crossBorder();

    @Message("Reported by")
    String channel();

    @Message("{#if n == 1}One field is not shown to you.{#else}{n} fields are not shown to you.{/if}")
    String withheld(int n);

    @Message("The authority owes")
    String authorityOwes();

    @Message("The entity owes")
    String entityOwes();

    @Message("Latest events")
    String latest();

    @Message("See the whole timeline")
    String wholeTimeline();

    @Message("Take over")
    String takeOver();

    @Message("Nobody works on this incident yet.")
    String takeOverText();

    @Message("Answer the entity")
    String feedback();

    @Message("Feedback to the entity")
    String feedbackLabel();

    @Message("How to report it to law enforcement")
    String guidanceLabel();

    @Message(
            "A criminal act is suspected, so your answer says to whom and how the entity reports it (NIS2 Art. 23(5)).")
    String guidanceHint();

    @Message("Initial feedback and, on request, guidance on mitigation (NIS2 Art. 23(5)). It meets your clock.")
    String feedbackHint();

    @Message("Record the feedback")
    String feedbackSend();

    @Message("Sharing rule")
    String rule();

    @Message("See who it is shared with")
    String toSharing();

    @Message("{owner} shared this with you and waits for your acknowledgement.")
    String sharedBy(String owner);

    @Message("By the platform")
    String byPlatform();

    @Message("recorded")
    String recorded();

    @Message("Link")
    String linkToEntry();

    @Message("{#if n == 1}One indicator{#else}{n} indicators{/if}")
    String indicatorsCount(int n);

    @Message("Filter the timeline")
    String filterTimeline();

    @Message("All")
    String group_all();

    @Message("Obligations")
    String group_obligations();

    @Message("Sharing")
    String group_sharing();

    @Message("Technical")
    String group_technical();

    @Message("People")
    String group_people();

    @Message("Nothing happened yet")
    String timelineNone();

    @Message("Whatever happens to this incident appears here.")
    String timelineNoneText();

    @Message("No indicators yet")
    String indicatorsNone();

    @Message("Indicators of an imported MISP event appear here.")
    String indicatorsNoneText();

    @Message("Value")
    String value();

    @Message("Type")
    String type();

    @Message("Category")
    String category();

    @Message("For detection")
    String detection();

    @Message("Source")
    String source();

    @Message("Import a MISP event")
    String importTitle();

    @Message("MISP event file")
    String importFile();

    @Message("JSON in the MISP core format, at most 16 MB. Every attribute is accounted for.")
    String importHint();

    @Message("Import")
    String importSend();

    @Message("Import report")
    String reportTitle();

    @Message("What")
    String reportWhat();

    @Message("Seen")
    String reportSeen();

    @Message("Taken")
    String reportTaken();

    @Message("Already there")
    String reportThere();

    @Message("Skipped")
    String reportSkipped();

    @Message("Attributes")
    String attributes();

    @Message("Objects")
    String objects();

    @Message("Skipped, and why")
    String reportReasons();

    @Message("Each of them ({n})")
    String reportEach(int n);

    @Message("Parts without indicators, not kept:")
    String reportIgnored();

    @Message("The incident is filed")
    String done_filed();

    @Message("Its reference is {reference}. The early warning is met; the next clocks run.")
    String filedText(String reference);

    @Message("You work on this incident now")
    String done_taken_over();

    @Message("The incident is handed over")
    String done_handed_over();

    @Message("The incident is closed; clocks that were still open are stopped")
    String done_closed();

    @Message("The incident is open again; only the clocks you named run")
    String done_reopened();

    @Message("The feedback is recorded")
    String done_answered();

    @Message("The owner sees your acknowledgement")
    String done_acknowledged();

    @Message("Entity")
    String tabEntity();

    @Message("Questions")
    String tabQuestions();

    @Message("Entity not confirmed")
    String entityUnconfirmed();

    @Message("Taken by")
    String receivedBy();

    @Message("Working together")
    String group_together();

    @Message("Order")
    String orderBy();

    @Message("By when it happened")
    String orderHappened();

    @Message("By when it was written down")
    String orderRecorded();

    @Message("Add what happened")
    String addEvent();

    @Message(
            "What no record tells, such as the attacker’s first login. It stands at its own time, with the time when you wrote it down.")
    String addEventHint();

    @Message("When it happened")
    String eventAt();

    @Message("In the time of {zone}")
    String eventAtHint(String zone);

    @Message("What happened")
    String eventText();

    @Message("Whoever has the incident reads it too")
    String eventShared();

    @Message("It stands on the timeline.")
    String doneAdded();
}
