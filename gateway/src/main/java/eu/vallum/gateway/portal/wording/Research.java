package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the research search, project pages and the registration. French: messages/research_fr.properties. */
@MessageBundle("research")
public interface Research {
    @Message("Untitled draft")
    String untitled();

    @Message("No projects yet")
    String ownNone();

    @Message("Projects your organisation registers appear here.")
    String ownNoneText();

    @Message("Cybersecurity research")
    String searchTitle();

    @Message("Who works on what, with whom and with which public money. Open to everybody.")
    String searchLead();

    @Message("Words to search for")
    String searchWords();

    @Message("Acronym, title, abstract, grant number, organisation")
    String searchHint();

    @Message("Search")
    String searchGo();

    @Message("Narrow the result")
    String narrow();

    @Message("Domain")
    String facetDomain();

    @Message("Country")
    String facetCountry();

    @Message("Programme")
    String facetProgramme();

    @Message("Apply")
    String apply();

    @Message("Clear the search")
    String clear();

    @Message("Projects found: {count}")
    String results(Integer count);

    @Message("Further projects")
    String resultsMore();

    @Message("No project fits")
    String noneFound();

    @Message("Try fewer words or other filters.")
    String noneFoundText();

    @Message("No public projects yet")
    String noneYet();

    @Message("Projects appear here as soon as researchers publish them.")
    String noneYetText();

    @Message("organisations: {count}")
    String organisations(int count);

    @Message("About the project")
    String about();

    @Message("Duration")
    String duration();

    @Message("Status")
    String status();

    @Message("Programme")
    String programme();

    @Message("Grant number")
    String grantNumber();

    @Message("DOI of the grant")
    String grantDoi();

    @Message("Total cost")
    String totalCost();

    @Message("EU contribution")
    String ecContribution();

    @Message("Origin")
    String source();

    @Message("Open data of CORDIS")
    String sourceCordis();

    @Message("Registered here")
    String sourceRegistered();

    @Message("Consortium")
    String consortium();

    @Message("No organisation is named")
    String consortiumNone();

    @Message("The source of this project names none.")
    String consortiumNoneText();

    @Message("Organisation")
    String organisation();

    @Message("Role")
    String role();

    @Message("Country")
    String country();

    @Message("Identifier")
    String identifier();

    @Message("People")
    String people();

    @Message("Subjects")
    String subjects();

    @Message("Cybersecurity domains")
    String domains();

    @Message("Sectors")
    String sectors();

    @Message("Technologies and uses")
    String technologies();

    @Message("Call topics")
    String topics();

    @Message("Public page")
    String publicPage();

    @Message("Make public")
    String publish();

    @Message("Take back from the public")
    String withdraw();

    @Message("The project is registered.")
    String doneRegistered();

    @Message("The project is public now.")
    String donePublished();

    @Message("The project is no longer public.")
    String doneWithdrawn();

    @Message("Projects and drafts of your organisation.")
    String deskLead();

    @Message("Drafts")
    String drafts();

    @Message("Throw away")
    String discard();

    @Message("Throw away: {title}")
    String discardOf(String title);

    @Message("Saved")
    String savedAt();

    @Message("Registered projects")
    String registered();

    @Message("Everything you type is kept as a draft; you can leave and come back.")
    String registerLead();

    @Message("Step {number} of {total}")
    String stepOf(int number, int total);

    @Message("Save and continue")
    String goOn();

    @Message("Continue and complete it later")
    String goOnLater();

    @Message("Back")
    String back();

    @Message("Acronym")
    String acronym();

    @Message("The short name by which people know it.")
    String acronymHint();

    @Message("Title")
    String projectTitle();

    @Message("Abstract")
    String abstractText();

    @Message("What the project does and whom it helps. Everybody will be able to read it.")
    String abstractHint();

    @Message("First day")
    String startDate();

    @Message("Last day")
    String endDate();

    @Message("Who may see it")
    String visibility();

    @Message("You can change this later.")
    String visibilityHint();

    @Message(
            "One coordinator, and partners if there are any. With a ROR or PIC that the registry knows, the rest is filled in.")
    String consortiumHint();

    @Message("Organisation {number}")
    String organisationNo(int number);

    @Message("Name of the organisation")
    String organisationName();

    @Message("Choose")
    String choose();

    @Message("Two letters, such as IT.")
    String countryHint();

    @Message("ROR")
    String ror();

    @Message("Such as https://ror.org/05gq02987.")
    String rorHint();

    @Message("PIC")
    String pic();

    @Message("Nine digits.")
    String picHint();

    @Message("In euro, such as 2499638.25.")
    String amountHint();

    @Message("Fill in what the registry knows")
    String fillOrganisation();

    @Message("Remove organisation {number}")
    String removeOrganisation(int number);

    @Message("Add an organisation")
    String addOrganisation();

    @Message("Person {number}")
    String personNo(int number);

    @Message("Name of the person")
    String personName();

    @Message("ORCID")
    String orcid();

    @Message("Such as https://orcid.org/0000-0002-1825-0097.")
    String orcidHint();

    @Message("Fill in the name the registry knows")
    String fillPerson();

    @Message("Remove person {number}")
    String removePerson(int number);

    @Message("Add a person")
    String addPerson();

    @Message("Choose at least one, of the JRC’s cybersecurity taxonomy.")
    String domainsHint();

    @Message("Only if the project is about certain sectors.")
    String sectorsHint();

    @Message("Only if the project is about certain technologies or uses.")
    String technologiesHint();

    @Message("With a number that the registry knows, empty fields are filled in.")
    String grantHint();

    @Message("Fill in what the registry knows of this grant")
    String fillGrant();

    @Message("Such as HORIZON.")
    String programmeHint();

    @Message("Look over what will be registered. Open a step to change it.")
    String reviewHint();

    @Message("Complete")
    String complete();

    @Message("To be done: {count}")
    String incomplete(int count);

    @Message("Register the project")
    String submit();
}
