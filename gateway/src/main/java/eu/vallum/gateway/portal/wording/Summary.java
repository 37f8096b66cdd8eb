package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the three-monthly summaries. French: messages/summary_fr.properties. */
@MessageBundle("summary")
public interface Summary {
    @Message("Three-monthly summaries")
    String title();

    @Message(
            "Every three months the single point of contact sends the Union's agency an anonymised summary of what was reported (NIS2 Art. 23(9)). Only finished reports count.")
    String lead();

    @Message("Quarter")
    String period();

    @Message("Due")
    String due();

    @Message("State")
    String state();

    @Message("Edition")
    String edition();

    @Message("Withheld cells")
    String withheld();

    @Message("Count {period}")
    String count(String period);

    @Message("Open {period}")
    String open(String period);

    @Message("Action")
    String action();

    @Message("Prepared. A colleague must look at it and file it.")
    String donePrepared();

    @Message("Filed. It can no longer change.")
    String doneFiled();

    @Message("Thrown away. Nothing was filed.")
    String doneDiscarded();

    @Message("Written.")
    String doneWritten();

    @Message("Findings of the agency")
    String findings();

    @Message("Preview of {period}")
    String previewOf(String period);

    @Message(
            "This is what would be filed: every report of {state} whose last report was received in the quarter. Nothing is kept until you prepare it.")
    String previewLead(String state);

    @Message("The quarter still runs. You can look, but not file.")
    String runs();

    @Message("Counts from 1 to {most} are withheld, and as many others as it takes so that nobody can compute them.")
    String rule(int most);

    @Message("Prepare for filing")
    String prepare();

    @Message("Why the filed summary is corrected")
    String reason();

    @Message("The agency sees it beside the new edition. It is no part of the figures.")
    String reasonHint();

    @Message("Summary of {state}, {period}")
    String of(String state, String period);

    @Message("Figures")
    String figures();

    @Message("Kind of report by {question}")
    String tableOf(String question);

    @Message("All")
    String all();

    @Message("withheld")
    String hidden();

    @Message("at least {n}")
    String atLeast(int n);

    @Message("Second person")
    String second();

    @Message(
            "{name} prepared it. Look at the figures; when you file it, it goes to the agency and can no longer change.")
    String secondText(String name);

    @Message("You prepared it. A colleague of your organisation must look at it and file it.")
    String secondOther();

    @Message("File this summary")
    String file();

    @Message("Throw it away")
    String discard();

    @Message("About this summary")
    String about();

    @Message("Prepared by")
    String preparedBy();

    @Message("Prepared")
    String preparedAt();

    @Message("Filed by")
    String filedBy();

    @Message("Filed")
    String filedAt();

    @Message("Reason of the correction")
    String correction();

    @Message("SHA-256 of the document")
    String hash();

    @Message("Anybody who has the document can recompute it.")
    String hashText();

    @Message("Document (JSON)")
    String json();

    @Message("Table (CSV)")
    String csv();

    @Message("Queries and answers")
    String notes();

    @Message("Nothing was asked.")
    String noNotes();

    @Message("Ask about this summary")
    String ask();

    @Message("Answer")
    String answer();

    @Message("Send")
    String send();

    @Message("Editions")
    String editions();

    @Message("Count again and correct")
    String again();

    @Message("Summaries received")
    String deskTitle();

    @Message(
            "What the single points of contact have filed. A Member State that has not filed contributes nothing, which is not zero.")
    String deskLead();

    @Message("Member State")
    String memberState();

    @Message("Query open")
    String queried();

    @Message("Figures of the Union")
    String unionTitle();

    @Message(
            "Sums of what Member States published. Where one of them withheld a part, the figure is the least that it can be.")
    String unionLead();

    @Message("Contributing")
    String contributing();

    @Message("Contributing for a part of the period")
    String partly();

    @Message("Not contributing")
    String notContributing();

    @Message("None")
    String none();

    @Message("Findings")
    String findingsTitle();

    @Message("What the agency made of the summaries, every six months.")
    String findingsLead();

    @Message("No findings yet")
    String noFindings();

    @Message("They appear here as soon as the agency sends them.")
    String noFindingsText();

    @Message("Half-year")
    String half();

    @Message("Findings, without anything that identifies a person or an entity")
    String findingText();

    @Message("Send to all single points of contact")
    String sendAll();

    @Message("Sent to all single points of contact.")
    String sent();

    @Message("Choose a period")
    String choose();
}
