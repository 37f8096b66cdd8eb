package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The public start page, statements and the status page. French: messages/start_fr.properties. */
@MessageBundle("start")
public interface Start {
    @Message("Coordinate cyber incidents across Member States")
    String title();

    @Message(
            "An incident reported in one Member State reaches those who must know within seconds, under the rule its owner set, and every statutory clock shows who owes what.")
    String lead();

    @Message("Search research projects")
    String searchProjects();

    @Message("For authorities")
    String forAuthorities();

    @Message(
            "Receive reports, keep the clocks of the NIS2 directive, share under the Traffic Light Protocol and see who read and acknowledged.")
    String forAuthoritiesText();

    @Message("For reporting entities")
    String forEntities();

    @Message(
            "Send the 24-hour early warning in a few steps. Drafts are kept, and the page tells when the next report is due.")
    String forEntitiesText();

    @Message("For researchers")
    String forResearch();

    @Message("Register projects with checked identifiers and make them findable for everybody, without an account.")
    String forResearchText();

    @Message("Accounts of this demonstration")
    String demoTitle();

    @Message("They exist in local runs only. The password is printed at the end of the start.")
    String demoText();

    @Message("Accessibility")
    String accessibilityTitle();

    @Message("This portal is built to meet WCAG 2.2 at level AA and EN 301 549.")
    String accessibilityLead();

    @Message("What we do")
    String accessibilityHow();

    @Message("Every page works with the keyboard alone, in light and dark, at 320 pixels and with 200 % zoom.")
    String accessibilityHow1();

    @Message("No meaning is carried by colour alone; live updates can be paused; motion follows your system’s setting.")
    String accessibilityHow2();

    @Message("All pages are checked automatically for violations with each change.")
    String accessibilityHow3();

    @Message("What is not done yet")
    String accessibilityNot();

    @Message("No assessment with people who use screen readers has taken place yet.")
    String accessibilityNotText();

    @Message("Privacy")
    String privacyTitle();

    @Message("This is a demonstration instance. All data is fictional; please enter no real personal data.")
    String privacyLead();

    @Message("Cookies")
    String privacyCookies();

    @Message(
            "The session cookie, from signing in to signing out; without an account, one for a report by the public form and one for what an authority shared with you. Each holds a random value and nothing else.")
    String privacyCookies1();

    @Message("Language, appearance and shortcuts, if you choose them, for a year. They name nobody.")
    String privacyCookies2();

    @Message("No other cookies, no third parties, no tracking.")
    String privacyCookies3();

    @Message("What is recorded")
    String privacyLog();

    @Message(
            "Who read or changed which record, on which basis and when, so that a Member State can tell who saw its reports.")
    String privacyLogText();

    @Message("Status")
    String statusTitle();

    @Message("Asked at this moment, from this portal.")
    String statusLead();

    @Message("Works")
    String statusUp();

    @Message("Does not answer")
    String statusDown();

    @Message("Service")
    String statusService();

    @Message("State")
    String statusState();

    @Message("Institutions and people")
    String service_identity();

    @Message("Incidents and sharing")
    String service_incident();

    @Message("Research registry")
    String service_research();

    @Message("Gateway")
    String service_gateway();

    @Message("Answered by")
    String problemServices();

    @Message("Problem catalogue")
    String problemsTitle();

    @Message("Every kind of problem that an API may answer with. The code is stable and never reused.")
    String problemsLead();

    @Message("Code")
    String problemCode();

    @Message("Status")
    String problemStatus();

    @Message("Meaning")
    String problemTitle();

    @Message("Each service promises what its contract says. Every call below runs as printed against this instance.")
    String docsLead();

    @Message("Services")
    String docsServices();

    @Message("audience")
    String docsAudience();

    @Message("OpenAPI file")
    String docsFile();

    @Message("No token needed")
    String docsOpen();

    @Message("Example")
    String docsAnswer();
}
