package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of an incident's reports and of what its clocks run from. French: messages/stage_fr.properties. */
@MessageBundle("stage")
public interface Stage {
    @Message("Reports that are owed")
    String owed();

    @Message("Report")
    String report();

    @Message("State")
    String state();

    @Message("{number} fields missing")
    String missingCount(int number);

    @Message("Submitted documents")
    String submitted();

    @Message("Nothing submitted yet")
    String noDocuments();

    @Message("Each report that is submitted becomes a document that never changes.")
    String noDocumentsText();

    @Message("Receipt")
    String receipt();

    @Message("Submitted")
    String submittedAt();

    @Message("SHA-256")
    String hash();

    @Message("Files")
    String files();

    @Message("Each document names the hash of the one before. Every download is written to the audit log.")
    String chain();

    @Message("Recalled")
    String recalled();

    @Message("Recall the early warning")
    String recall();

    @Message("Why it is recalled")
    String recallReason();

    @Message("Possible while no later report confirmed it. The document stays and says that it was recalled.")
    String recallHint();

    @Message("Which authority gets what, and when")
    String uses();

    @Message("Enter a fact once; it serves every report that asks for it.")
    String usesText();

    @Message("Fact")
    String fact();

    @Message("Goes to")
    String goesTo();

    @Message("entered")
    String known();

    @Message("not entered yet")
    String notKnown();

    @Message("Still missing")
    String missing();

    @Message("# is writing here")
    String writing();

    @Message("Somebody else changed this meanwhile:")
    String theirs();

    @Message("Take theirs")
    String takeTheirs();

    @Message("Keep mine")
    String keepMine();

    @Message("Joined with what somebody else wrote")
    String merged();

    @Message("Also used for:")
    String alsoFor();

    @Message("Why it is late")
    String lateReason();

    @Message("The law or the authority asks for the reason of a delay.")
    String lateReasonHint();

    @Message("Language of the document")
    String language();

    @Message("English")
    String english();

    @Message("French")
    String french();

    @Message("Submit")
    String submit();

    @Message("Save")
    String save();

    @Message("Saved by itself and shared with your colleagues")
    String shared();

    @Message("What the clocks run from")
    String history();

    @Message("Nothing was noted or corrected since filing.")
    String noHistory();

    @Message("before:")
    String was();

    @Message("Note or correct a moment")
    String noteMoment();

    @Message("The clocks are reckoned anew. What was said before is kept.")
    String noteMomentText();

    @Message("What happened")
    String what();

    @Message("When")
    String at();

    @Message("Reason")
    String reason();

    @Message("Needed when it corrects what was said before.")
    String reasonHint();

    @Message("Ask for a report")
    String request();

    @Message("By")
    String due();

    @Message("What decides which clocks run")
    String decides();

    @Message("Some duties are owed only in some cases. An empty answer leaves what was said before.")
    String decidesText();

    @Message("Done outside the platform")
    String discharge();

    @Message(
            "Meets a clock of yours. Whom you told what stands in your own timeline only; the entity and recipients do not see it.")
    String dischargeText();

    @Message("Duty")
    String duty();

    @Message("Who was told what, and how")
    String dischargeNote();

    @Message("When it was done")
    String dischargeAt();

    @Message("When the entity was consulted")
    String consultedAt();

    @Message("Only for informing the public (NIS2 Art. 23(7))")
    String consultedHint();

    @Message("It is done")
    String dischargeSave();

    @Message("Is it still ongoing?")
    String ongoing();

    @Message("If so, a progress report is due, and the final report one month after handling.")
    String ongoingText();

    @Message("Still ongoing")
    String ongoingYes();

    @Message("No longer")
    String ongoingNo();

    @Message("Add a regime")
    String addRegime();

    @Message("Regime")
    String regime();

    @Message("Submitted. The receipt is below.")
    String done_submitted();

    @Message("Recalled.")
    String done_recalled();

    @Message("Say why it is recalled.")
    String done_reason_missing();

    @Message("Reports")
    String tabReports();

    @Message("Clocks")
    String tabClocks();
}
