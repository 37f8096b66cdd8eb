package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the first page after signing in. French: messages/overview_fr.properties. */
@MessageBundle("overview")
public interface Overview {
    @Message("Figures")
    String figures();

    @Message("Clocks we owe")
    String weOwe();

    @Message("Reports entities owe us")
    String theyOwe();

    @Message("Reports we owe")
    String weOweReports();

    @Message("{overdue} overdue, {soon} due within 24 h")
    String clockNote(int overdue, int soon);

    @Message("Unassigned incidents")
    String unassigned();

    @Message("Nobody works on them yet")
    String unassignedNote();

    @Message("Shared with us, unread")
    String sharedUnread();

    @Message("{total} shared with us in all")
    String sharedNote(int total);

    @Message("Waiting for us")
    String waiting();

    @Message("Nobody waits for us")
    String waitingNone();

    @Message("Shares without your acknowledgement appear here.")
    String waitingNoneText();

    @Message("Clocks we owe")
    String weOweList();

    @Message("No clock of ours is running")
    String weOweNone();

    @Message("Feedback to entities and informing other States appear here when an incident is filed.")
    String weOweNoneText();

    @Message("Reports entities owe us")
    String theyOweList();

    @Message("No entity owes us a report")
    String theyOweNone();

    @Message("The 72-hour notification and the final report of an entity appear here.")
    String theyOweNoneText();

    @Message("Reports we owe our authority")
    String weOweReportsList();

    @Message("You owe no report")
    String reportsNone();

    @Message("After an early warning the next reports and their deadlines appear here.")
    String reportsNoneText();

    @Message("Everything your organisation reported")
    String ownReportsNote();

    @Message("See")
    String see();

    @Message("Activity")
    String activity();

    @Message("Nothing happened yet")
    String activityNone();

    @Message("Reports, shares and acknowledgements appear here as they happen.")
    String activityNoneText();

    @Message("Every incident has an officer")
    String unassignedNone();

    @Message("New reports without an officer appear here.")
    String unassignedNoneText();

    @Message("Nothing was shared with you yet")
    String sharedNone();

    @Message("Incidents that other authorities share appear here without reloading.")
    String sharedNoneText();

    @Message("received")
    String received();

    @Message("See all")
    String all();

    @Message("Open")
    String open();

    @Message("See them")
    String seeThem();

    @Message("Go on")
    String goOn();

    @Message("saved")
    String saved();

    @Message("Acknowledged")
    String acknowledged();

    @Message("Shares you told the owner you took up")
    String acknowledgedNote();

    @Message("Next: acknowledge what was shared with you")
    String nextShared();

    @Message("{owner} waits for your acknowledgement.")
    String nextSharedText(String owner);

    @Message("Next: answer before the deadline")
    String nextClock();

    @Message("The first clock of yours to run out belongs to: {title}")
    String nextClockText(String title);

    @Message("Next: say who works on it")
    String nextUnassigned();

    @Message("{#if n == 1}One incident has no officer.{#else}{n} incidents have no officer.{/if}")
    String nextUnassignedText(int n);

    @Message("Nothing waits for you")
    String nextNothing();

    @Message("New reports, shares and deadlines appear on this page by themselves.")
    String nextNothingText();

    @Message("Next: look after your organisation")
    String nextBody();

    @Message("Nothing shared with you waits for an answer. You can invite people and see who may act for you.")
    String nextBodyText();

    @Message("See our organisation")
    String seeOrganisation();

    @Message("Next: send the report that is due")
    String nextOwed();

    @Message("The next report you owe belongs to: {title}")
    String nextOwedText(String title);

    @Message("Next: report an incident when you become aware of one")
    String nextReport();

    @Message("The early warning is due within 24 hours of awareness and takes about four minutes.")
    String nextReportText();

    @Message("Next: register your project")
    String nextProject();

    @Message("Six short steps; a grant number fills in what the registry knows.")
    String nextProjectText();

    @Message("Next: finish your draft")
    String nextDraft();

    @Message("{title} is not submitted yet.")
    String nextDraftText(String title);

    @Message("Drafts")
    String drafts();

    @Message("No drafts")
    String draftsNone();

    @Message("What you begin to register is kept here until you submit it.")
    String draftsNoneText();

    @Message("You act for no organisation")
    String noOrganisation();

    @Message("Ask a coordinator or administrator of your organisation to invite you.")
    String noOrganisationText();

    @Message("Next: bring the project list up to date")
    String nextImport();

    @Message("Import the latest files of CORDIS and look over what was noticed.")
    String nextImportText();

    @Message("Import")
    String toImports();

    @Message("What you look after")
    String tasks();

    @Message("People")
    String taskPeople();

    @Message("Who belongs to the organisation; inviting others.")
    String taskPeopleText();

    @Message("Roles")
    String taskRoles();

    @Message("Who may do what; giving roles and taking them away.")
    String taskRolesText();

    @Message("Bodies of the Union; proposing and confirming one.")
    String taskRegisterText();

    @Message("Whether every part of the platform answers.")
    String taskStatusText();
}
