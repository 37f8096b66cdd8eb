package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of escalation. French: messages/escalation_fr.properties. */
@MessageBundle("escalation")
public interface Escalation {
    @Message("Escalations")
    String title();

    @Message("What your organisation escalated, and what it is told of by others.")
    String lead();

    @Message("Escalate")
    String propose();

    @Message("Nothing is escalated")
    String none();

    @Message("When an incident outgrows what one authority can do, escalate it from here or from its page.")
    String noneText();

    @Message("What it is about")
    String what();

    @Message("A few words that others understand. It must not name who is hit.")
    String whatHint();

    @Message("Level")
    String level();

    @Message("State")
    String state();

    @Message("By")
    String by();

    @Message("Proposed")
    String since();

    @Message("The levels")
    String levels();

    @Message("Source")
    String source();

    @Message("Who decides")
    String decides();

    @Message("Second person")
    String second();

    @Message("Must agree")
    String needed();

    @Message("Not needed")
    String notNeeded();

    @Message("Who is told")
    String recipients();

    @Message("Nobody: this is a record, and its reports are exported.")
    String recordOnly();

    @Message("Criteria")
    String criteria();

    @Message("A colleague must agree before anybody is told.")
    String secondText();

    @Message("It is active at once.")
    String atOnce();

    @Message("Why")
    String reason();

    @Message("Incidents")
    String incidents();

    @Message(
            "Open incidents of your own and of others who share them with you whole. Escalating shares none of them; the others read on their timeline that you did.")
    String incidentsHint();

    @Message("No open incident of your own.")
    String noIncident();

    @Message("{n} more: taken back, withheld in part or deleted since. Reports with them are closed to you, too.")
    String away(int n);

    @Message("Marking")
    String label();

    @Message("Call")
    String call();

    @Message("When those who are told are asked to join, if there is to be a call; times in {zone}.")
    String callHint(String zone);

    @Message("They see the escalation, and situation reports whose incidents they all have with nothing withheld.")
    String recipientsHint();

    @Message("Propose")
    String proposeIt();

    @Message("Escalate now")
    String escalateIt();

    @Message("Proposed. A colleague must agree.")
    String doneProposed();

    @Message("Active. Its recipients see it now.")
    String doneActive();

    @Message("Over. It stays to be read.")
    String doneEnded();

    @Message("The report is written and can no longer change.")
    String doneReported();

    @Message("Nobody else")
    String nobody();

    @Message("Proposed on")
    String proposed();

    @Message("Confirmed on")
    String confirmed();

    @Message("Ended on")
    String ended();

    @Message("You may agree as the second person. Its recipients see it from then on.")
    String mayConfirm();

    @Message("A colleague who may coordinate must agree; whoever proposed it may not.")
    String waits();

    @Message("Agree")
    String confirm();

    @Message("Situation reports")
    String reports();

    @Message("No report is written yet.")
    String noReport();

    @Message(
            "No report that you may read. Reports are for those who have every incident in them with nothing withheld.")
    String noReportForYou();

    @Message("Report {n}")
    String edition(int n);

    @Message(
            "Made from the incidents as they stand: reference, sector, severity, affected States, times and the overdue deadlines of your own. No text of theirs, and not who is hit. Add your assessment.")
    String reportText();

    @Message("Assessment")
    String assessment();

    @Message("Write a situation report")
    String write();

    @Message("Stand down")
    String standDown();

    @Message("Discard the proposal")
    String discard();

    @Message("Why it is over")
    String endReason();
}
