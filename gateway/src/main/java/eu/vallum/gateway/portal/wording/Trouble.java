package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Error pages, error summaries and what is wrong with a field. French: messages/trouble_fr.properties. */
@MessageBundle("trouble")
public interface Trouble {
    @Message("There is a problem")
    String title();

    @Message("Write what the next person must know")
    String noteMissing();

    @Message("There is nothing here")
    String page404();

    @Message(
            "The address may be mistyped, or the record may not exist or not be meant for you. For your protection and that of others we do not say which.")
    String page404Text();

    @Message("You may not do this")
    String page403();

    @Message(
            "Your roles in the organisation you act for do not allow it. A coordinator or administrator of your organisation can grant roles.")
    String page403Text();

    @Message("Please sign in")
    String page401();

    @Message("Your session has ended, or you have not signed in yet.")
    String page401Text();

    @Message("Somebody was faster")
    String page409();

    @Message(
            "The record was changed while you looked at it. Nothing of yours was overwritten. Open it again and decide anew.")
    String page409Text();

    @Message("This is too large")
    String page413();

    @Message("The file or text exceeds what is taken here.")
    String page413Text();

    @Message("Too many requests")
    String page429();

    @Message("Please wait a minute and try again.")
    String page429Text();

    @Message("We did not understand the request")
    String page400();

    @Message("Something in the address or the form is not as it should be. Go back and try again.")
    String page400Text();

    @Message("This part is out of order for the moment")
    String page503();

    @Message("Nothing you saved is lost. We look after it; please try again in a minute.")
    String page503Text();

    @Message("Something went wrong on our side")
    String page500();

    @Message(
            "Nothing you saved is lost. Please try again; if it happens again, tell your administrator the reference below.")
    String page500Text();

    @Message("Reference")
    String reference();

    @Message("Try again")
    String tryAgain();

    @Message("To the start page")
    String toStart();

    @Message("To the overview")
    String toOverview();

    @Message("This part of the page is out of order for the moment. The rest is current.")
    String sectionDown();

    @Message("Fill in this field")
    String required();

    @Message("Check this entry")
    String invalid();

    @Message("Choose a file")
    String chooseFile();

    @Message("The file is too large")
    String fileTooLarge();

    @Message("The file is not a MISP event that can be read")
    String notMisp();

    @Message("Choose at least one recipient")
    String chooseRecipient();

    @Message("Choose one: organisations, a group, or everybody where that is offered")
    String oneTarget();

    @Message("Choose a group.")
    String chooseGroup();

    @Message("Give the group a name.")
    String groupName();

    @Message("You have a group of this name.")
    String groupNameTaken();

    @Message("It belongs to the group already.")
    String alreadyInGroup();

    @Message("This group has ended or is not yours.")
    String groupOver();

    @Message("Nobody belongs to this group.")
    String groupEmpty();

    @Message("Choose a marking")
    String chooseTlp();

    @Message("Choose what may be done with the indicators, or leave it.")
    String choosePap();

    @Message("Choose the legal basis")
    String chooseBasis();

    @Message("Give a reason")
    String reasonMissing();

    @Message("Enter a day, such as 2026-12-31")
    String notADay();

    @Message("TLP:RED names persons: choose at least one of each recipient, or a looser marking")
    String tlpRed();

    @Message("Passing it on is held or refused")
    String held();

    @Message("Choose a ground")
    String chooseGround();

    @Message("It was decided otherwise meanwhile; look at it again")
    String holdDecided();

    @Message("Only the owner may hold, and a single point of contact while it is asked to forward")
    String onlyAsked();

    @Message("Only who holds it may do this")
    String onlyHolder();

    @Message("Give a time within thirty days")
    String withinThirtyDays();

    @Message("One of these persons may not be named any more")
    String unknownPerson();

    @Message("One of them may not read incidents for your organisation")
    String notAReader();

    @Message("The marking is looser than the incident’s own")
    String tlpLooser();

    @Message("It is already shared with one of these recipients")
    String alreadyShared();

    @Message("One of the recipients is not in the register any more")
    String unknownRecipient();

    @Message("Choose at least one Member State")
    String chooseState();

    @Message("It was asked already and has not answered yet")
    String alreadyAsked();

    @Message("The request was answered meanwhile")
    String requestOver();

    @Message("The day must lie ahead")
    String expiryPast();

    @Message("Enter the name of the entity")
    String entityName();

    @Message("Choose a sector")
    String sector();

    @Message("Say how the report reached you")
    String channel();

    @Message("Enter a title")
    String titleMissing();

    @Message("Say what happened")
    String summaryMissing();

    @Message("Enter when the entity became aware, with date and time")
    String awareAt();

    @Message("Enter date and time")
    String notATime();

    @Message("The time must not lie ahead")
    String inTheFuture();

    @Message("You cannot have received it before the entity became aware")
    String beforeAware();

    @Message("Choose how severe it is")
    String severity();

    @Message("Say whether it is suspected of being malicious")
    String malicious();

    @Message("Say whether other Member States could be affected")
    String crossBorder();

    @Message("The report was not taken as it stands; check your answers")
    String notTaken();

    @Message("This is too long")
    String tooLong();

    @Message("The last day comes before the first")
    String beforeStart();

    @Message("Enter an amount in euro, such as 2499638.25")
    String notAnAmount();

    @Message("Enter the two letters of a country, such as IT")
    String notACountry();

    @Message("This is not a ROR; check it for a slip")
    String notARor();

    @Message("A PIC has nine digits")
    String notAPic();

    @Message("This is not an ORCID; check it for a slip")
    String notAnOrcid();

    @Message("This is not a grant number")
    String notAGrant();

    @Message("Name exactly one coordinator")
    String oneCoordinator();

    @Message("This is named twice")
    String repeated();

    @Message("Enter the given name")
    String givenName();

    @Message("Enter the family name")
    String familyName();

    @Message("Enter an e-mail address in the correct format, like name@example.eu")
    String email();

    @Message("Choose at least one role")
    String chooseRole();

    @Message("This person belongs to the organisation or is invited already")
    String alreadyMember();

    @Message("The invitation was not taken; check address and roles")
    String invitationRefused();

    @Message("The draft was changed in another tab. Look over the answers as they are now, then send them")
    String editedElsewhere();

    @Message("There is an organisation of this name in that Member State already")
    String organisationKnown();

    @Message("The organisation is not in a status that allows this any more")
    String organisationStatus();

    @Message("You proposed it yourself: a second person of an authority has to confirm it")
    String secondPerson();

    @Message("Only an authority of that Member State may do this")
    String otherState();

    @Message("Only coordinators and administrators may do this")
    String roleMissing();

    @Message("Nobody gives a role to themselves")
    String ownGrant();

    @Message("This kind of organisation has no such role")
    String roleNotOfKind();

    @Message("The organisation has no such person or client")
    String subjectUnknown();

    @Message("This role is held already for that time")
    String alreadyGranted();

    @Message("This very file hangs on the incident already")
    String alreadyAttached();

    @Message("No more files may hang on the incident")
    String tooManyFiles();

    @Message("The incident is closed; choose an open one, or reopen it first")
    String incidentClosed();

    @Message("Somebody changed it meanwhile. Look at it as it is now and decide anew")
    String changedMeanwhile();

    @Message("Choose a person, or name an API client")
    String choosePerson();

    @Message("Choose either a person or a client, not both")
    String personOrClient();

    @Message("Enter the name of the organisation")
    String organisationName();

    @Message("Choose the kind of organisation")
    String chooseKind();

    @Message("Choose the new status")
    String chooseStatus();

    @Message("An import is under way already. Wait until it has ended")
    String importUnderWay();

    @Message("These files could not be taken. Send CSV tables of CORDIS or zip archives of them")
    String notCordis();

    @Message("Choose a category")
    String category();

    @Message("Write each number as register=number")
    String identifierForm();

    @Message("Begin each contact with a name")
    String contactForm();

    @Message("Give the view a name")
    String viewName();

    @Message("You keep a view of this name already")
    String viewNameTaken();

    @Message("You keep a hundred views already; discard one first")
    String viewsFull();

    @Message("Another entity of your register has this number")
    String identifierTaken();

    @Message("Another entity of your register has these accounts")
    String organisationTaken();

    @Message("This is no CSV file in UTF-8 with the needed columns")
    String notARegister();

    @Message("Write a question")
    String questionMissing();

    @Message("Write an answer")
    String answerMissing();

    @Message("The time must lie ahead")
    String notInTheFuture();

    @Message("Choose an authority")
    String chooseAuthority();

    @Message("Enter an e-mail address")
    String mailbox();

    @Message("The code has six digits")
    String codeForm();

    @Message("This is not the code")
    String codeWrong();

    @Message("The time or the tries are over; ask for a new code")
    String codeOver();

    @Message("Too many codes were asked for; try again in an hour, or telephone")
    String tooManyCodes();

    @Message("Enter your name")
    String reporterName();

    @Message("No authority takes reports of your organisation yet; ask the one that confirmed you")
    String noAuthority();

    @Message("The quarter still runs; it can be filed when it has ended.")
    String quarterRuns();

    @Message("The half-year is not over.")
    String halfRuns();

    @Message("The summary changed meanwhile. Look at it again.")
    String otherDocument();

    @Message("You prepared it; a colleague must file it.")
    String fourEyes();

    @Message("Paste values or choose a file")
    String batchNothing();

    @Message("Send at most 50 MiB; split the file")
    String batchTooLarge();

    @Message("Choose a file that is not empty")
    String attachmentNothing();

    @Message("The file is larger than is taken here")
    String attachmentTooLarge();

    @Message("This very file hangs on the incident already")
    String attachmentSame();

    @Message("No more files may hang on this incident")
    String attachmentTooMany();

    @Message("Choose an incident")
    String chooseIncident();

    @Message("Choose a term of a loaded vocabulary")
    String chooseTerm();

    @Message("No more terms may be put to this incident; remove one first")
    String tooManyTerms();

    @Message("This is said already")
    String alreadyRelated();

    @Message("An exercise goes with exercises only, and a real incident with real ones; choose another one")
    String exerciseApart();

    @Message("One of them is part of another merge; undo that first or choose the one that survives")
    String mergeChain();

    @Message("Paste at least one value")
    String lookUpNothing();

    @Message("Look up at most 100 values at once")
    String lookUpTooMany();

    @Message("A value has at most 2,000 characters")
    String lookUpTooLong();

    @Message("Write what you want to say.")
    String textMissing();

    @Message("Enter a number, such as 1500 or 0.5")
    String number();

    @Message("Fill in this field; the report asks for it")
    String missing();

    @Message("Say why the report is late")
    String lateReason();

    @Message("Write the feedback before you record it")
    String feedbackMissing();

    @Message("Say how the entity reports it to law enforcement")
    String guidanceMissing();

    @Message("Say what was done")
    String dutyNoteMissing();

    @Message("This was not taken: nothing lies in the future, and the entity is consulted before the public is told")
    String dutyRefused();

    @Message("This was not taken: a correction needs a reason, and nothing lies in the future")
    String momentRefused();

    @Message("Two shifts of the week overlap")
    String shiftsOverlap();

    @Message("It ends before it begins")
    String endsBeforeBegins();

    @Message("Nobody is their own deputy")
    String ownDeputy();

    @Message("Somebody has a shift who is not ticked among the people")
    String notOnRoster();

    @Message("Only coordinators are alerted last")
    String notACoordinator();

    @Message("A row lacks a time or a person")
    String shiftIncomplete();

    @Message("Give an https address that leads to a public address")
    String webhookAddress();

    @Message("Give a phone number with the country’s prefix")
    String phone();

    @Message("Say when somebody answers")
    String hours();

    @Message("Give languages as two letters each")
    String languages();

    @Message("A fingerprint has 40 or 64 hexadecimal digits")
    String fingerprint();

    @Message("This is too long for one page; shorten it")
    String tooLongForAPage();

    @Message("Choose a criterion that holds")
    String chooseCriterion();

    @Message("TLP:RED is for named persons; choose nobody or another marking")
    String redTellsNobody();

    @Message("The marking is looser than that of an incident")
    String tlpTooLoose();

    @Message("Part of an incident is withheld from you, or it is no longer shared with you; choose others")
    String withheldInPart();

    @Message("You proposed it; a colleague must agree.")
    String fourEyesEscalation();

    @Message("Give a number of days from 0 to 90")
    String delayDays();

    @Message("Give a number from 5 to 100")
    String threshold();

    @Message("Under TLP:RED name somebody of each authority you send it to, whom you may mention")
    String redPersons();

    @Message("Mention only who reads it: colleagues, people of its readers, and under TLP:RED who is named")
    String mentionReaders();

    @Message("The original is in this language")
    String sameLanguage();

    @Message("Choose a language")
    String chooseLanguage();

    @Message(
            "A colleague translated this meanwhile. Theirs stands on the page; what you typed is still here, and sending it puts it in the place of theirs")
    String translatedMeanwhile();

    @Message("Write the translation")
    String translationMissing();

    @Message("Say what is to be done")
    String taskTitle();

    @Message("Choose who does it")
    String chooseAssignee();

    @Message("Say what was decided")
    String decisionMissing();

    @Message("Say on which ground")
    String groundMissing();

    @Message("Another entry corrects it already; correct that one")
    String correctedMeanwhile();

    @Message("Give a time that has passed")
    String notInThePast();

    @Message("Say what happened")
    String eventMissing();

    @Message("Say what the authority is called")
    String authorityName();

    @Message("TLP:RED names persons of members; choose another label for an authority outside")
    String guestRed();

    @Message("It changed since the page was shown; see how it is now")
    String guestChanged();

    @Message(
            "This does not open it. Check the code with the authority by telephone; it can make a new one or send a new link")
    String guestNotLetIn();

    @Message("This platform has no key for blind correlation")
    String blindUnavailable();

    @Message("The match is over")
    String blindOver();

    @Message("You have asked already; wait for the answer")
    String blindAsked();

    @Message("Share one of the incidents with them first, then say so")
    String blindNotShared();

    @Message("Only a coordinator of your organisation may do this")
    String blindRole();

    @Message("Choose a list of yours or a shared one; for a mailbox a shared one that does not ask for “my incidents”")
    String noticeList();

    @Message("Name the mailbox")
    String mailboxName();

    @Message("Write a time zone such as Europe/Riga")
    String zone();

    @Message("Say on which days, and leave a time in which mail may come")
    String quietDays();

    @Message("Choose at least one indicator")
    String chooseIndicators();

    @Message("Choose twenty at most")
    String fewerIndicators();

    @Message("Say whether you have seen them")
    String chooseAnswer();

    @Message("Say when and how often only of what was seen")
    String onlySeen();

    @Message("This is before it was first seen")
    String beforeFirst();

    @Message("Enter a whole number above zero")
    String notACount();

    @Message("One of them does not see these indicators, or nobody else may have them")
    String sightingNotShared();

    @Message("They are asked about these already; wait, or end that request first")
    String sightingAsked();

    @Message("Choose one at least as strict as the incident’s own; nothing under TLP:RED is asked")
    String sightingLabel();

    @Message("This request takes no answer any more")
    String sightingOver();

    @Message("Enter at least one value")
    String sightingListEmpty();

    @Message("Enter at most 10,000 values, one a line, or CSV with a column value and closed quotes")
    String sightingList();

    @Message("This list was changed after it had been sent; check what you told, and send it again if need be")
    String sightingListChanged();

    @Message("None of these values is to be told to anybody")
    String sightingNothing();
}
