package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Names of pages in the navigation. French: messages/nav_fr.properties. */
@MessageBundle("nav")
public interface Nav {
    @Message("Main navigation")
    String main();

    @Message("Main pages")
    String bottom();

    @Message("Coordinate")
    String coordinate();

    @Message("Report")
    String reporting();

    @Message("Research")
    String researching();

    @Message("Institution")
    String institution();

    @Message("Overview")
    String overview();

    @Message("Incidents")
    String incidents();

    @Message("Report an incident")
    String reportIncident();

    @Message("Report")
    String report();

    @Message("Our reports")
    String ownReports();

    @Message("Reports")
    String reports();

    @Message("Statutory clocks")
    String clocks();

    @Message("Clocks")
    String clocksShort();

    @Message("Look up a value")
    String lookUp();

    @Message("Look up")
    String lookUpShort();

    @Message("Shared with us")
    String shared();

    @Message("Shared")
    String sharedShort();

    @Message("Cross-border")
    String crossBorder();

    @Message("Mail to sort")
    String triage();

    @Message("Mail")
    String triageShort();

    @Message("Requests to us")
    String inquiries();

    @Message("Requests")
    String inquiriesShort();

    @Message("Our organisation")
    String organisation();

    @Message("Research search")
    String findResearch();

    @Message("Research")
    String research();

    @Message("Our projects")
    String projects();

    @Message("Projects")
    String projectsShort();

    @Message("Register a project")
    String registerProject();

    @Message("Register")
    String register();

    @Message("More")
    String more();

    @Message("API documentation")
    String apiDocs();

    @Message("Status")
    String status();

    @Message("Accessibility")
    String accessibility();

    @Message("Privacy")
    String privacy();

    @Message("Problem catalogue")
    String problems();

    @Message("Mail (local)")
    String devMail();

    @Message("Components (local)")
    String devComponents();

    @Message("Register of organisations")
    String register_organisations();

    @Message("Register")
    String organisationsShort();

    @Message("Import from CORDIS")
    String imports();

    @Message("Import")
    String importsShort();

    @Message("Entities")
    String entities();

    @Message("Report an incident")
    String publicReport();

    @Message("Summaries to the agency")
    String summaries();

    @Message("Summaries")
    String summariesShort();

    @Message("Summaries received")
    String summaryDesk();

    @Message("Escalations")
    String escalations();

    @Message("Situational picture")
    String picture();

    @Message("Picture")
    String pictureShort();

    @Message("Knowledge and vocabularies")
    String knowledge();

    @Message("Knowledge")
    String knowledgeShort();

    @Message("Reporting rules")
    String regimes();

    @Message("Rules")
    String regimesShort();

    @Message("Significance")
    String significance();

    @Message("Significant?")
    String significanceShort();

    @Message("Duty desk")
    String desk();

    @Message("Desk")
    String deskShort();

    @Message("Directory of authorities")
    String directory();

    @Message("Directory")
    String directoryShort();

    @Message("Waiting for me")
    String waiting();

    @Message("For me")
    String waitingShort();
}
