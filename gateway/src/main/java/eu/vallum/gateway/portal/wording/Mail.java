package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about mail that comes in. French: messages/mail_fr.properties. */
@MessageBundle("mail")
public interface Mail {
    @Message("Mail")
    String title();

    @Message("Mail to sort")
    String triage();

    @Message(
            "What came in by mail and belongs to no timeline yet. Say which incident it is about, or put it aside with a reason.")
    String triageLead();

    @Message("Waiting")
    String waiting();

    @Message("Put aside")
    String aside();

    @Message("Show what was put aside")
    String showAside();

    @Message("Show what waits")
    String showWaiting();

    @Message("Nothing waits")
    String waitingNone();

    @Message(
            "Mail to an address that was renewed, to a closed incident, from machines, or that could not be read would stand here.")
    String waitingNoneText();

    @Message("Nothing was put aside")
    String asideNone();

    @Message("What is put aside stays here for a while and is then deleted.")
    String asideNoneText();

    @Message("The mail")
    String oneMail();

    @Message("Without subject")
    String noSubject();

    @Message("Names no sender")
    String noSender();

    @Message("unverified sender")
    String unverified();

    @Message("Nobody has checked who sent this")
    String unverifiedTitle();

    @Message("Anybody can write any name and address into a mail. Before you act on it, ask by another way.")
    String unverifiedText();

    @Message("From, as it says")
    String from();

    @Message("Sent, as it says")
    String sent();

    @Message("not said")
    String notSaid();

    @Message("received")
    String received();

    @Message("Decided by")
    String decided();

    @Message("Reason")
    String reason();

    @Message("deleted on")
    String deleted();

    @Message("Text")
    String text();

    @Message("No text that can be shown")
    String noText();

    @Message("There was more than is shown here. All of it is in the mail as it came.")
    String cut();

    @Message("hash (SHA-256)")
    String hash();

    @Message("Files")
    String parts();

    @Message("The mail as it came")
    String original();

    @Message("Nothing was kept of it")
    String partsNone();

    @Message("It was too large. It still lies in the mailbox; whoever runs the platform can get it by its hash.")
    String partsNoneText();

    @Message(
            "What came by mail is no file of the incident, and no recipient gets it, until somebody keeps it. Nothing was scanned.")
    String partsHint();

    @Message("Keep as a file of the incident")
    String keep();

    @Message("A file of the incident")
    String isFile();

    @Message("Put on a timeline")
    String file();

    @Message("It stands there for your organisation alone, as a mail from an unverified sender.")
    String fileHint();

    @Message("Incident concerned")
    String incident();

    @Message("You have no incident that it could belong to.")
    String noIncident();

    @Message("Put there")
    String doFile();

    @Message("Put aside")
    String discard();

    @Message("It is kept for a while, in case it was a mistake, and then deleted.")
    String discardHint();

    @Message("Put aside with this reason")
    String doDiscard();

    @Message("On the timeline of")
    String onTimeline();

    @Message("No mail yet")
    String none();

    @Message("What is sent to the incident’s address stands here and on the timeline, for your organisation alone.")
    String noneText();

    @Message("Mail about this incident waits to be sorted")
    String someWait();

    @Message("To the mail that waits")
    String toTriage();

    @Message("The incident’s address")
    String address();

    @Message(
            "Mails about this incident that the platform sends ask to reply here. Whoever knows the address can write to it; it says nothing about the incident. Select it to copy it.")
    String addressHint();

    @Message("Made on")
    String since();

    @Message("Make a new address")
    String renew();

    @Message(
            "For coordinators, when the address got into the wrong hands. What is sent to this one then waits to be sorted.")
    String renewHint();

    @Message("The incident has a new address")
    String renewed();

    @Message("This platform reads no mail.")
    String noMailbox();

    @Message("It stands on the timeline")
    String done_filed();

    @Message("It was put aside")
    String done_discarded();

    @Message("It is a file of the incident now")
    String done_kept();

    @Message("names no incident")
    String reason_no_address();

    @Message("unknown address")
    String reason_unknown_address();

    @Message("old address")
    String reason_address_renewed();

    @Message("incident closed")
    String reason_incident_closed();

    @Message("came back")
    String reason_bounce();

    @Message("automatic")
    String reason_automatic();

    @Message("not readable")
    String reason_unreadable();

    @Message("It was sent to the mailbox and to no incident’s address.")
    String why_no_address();

    @Message("No incident has the address that it was sent to; perhaps it was deleted.")
    String why_unknown_address();

    @Message("It was sent to an address that was replaced.")
    String why_address_renewed();

    @Message("The incident was closed when it came.")
    String why_incident_closed();

    @Message(
            "It says that a mail could not be delivered. Look whether an authority outside or a reporter has been told.")
    String why_bounce();

    @Message("A machine sent it, for example because somebody is away. The platform never answers.")
    String why_automatic();

    @Message("It is too large, or not built as mails are.")
    String why_unreadable();

    @Message("mailbox of a guest")
    String known_guest();

    @Message("mailbox of the reporter")
    String known_reporter();

    @Message("mailbox of the entity")
    String known_entity();

    @Message("mailbox of an authority")
    String known_authority();

    @Message("It names the mailbox of an authority that has this incident as a guest; that proves nothing.")
    String claims_guest();

    @Message("It names the mailbox of whoever reported this incident; that proves nothing.")
    String claims_reporter();

    @Message("It names a mailbox of the entity concerned; that proves nothing.")
    String claims_entity();

    @Message("It names the mailbox of an authority in the directory; that proves nothing.")
    String claims_authority();

    @Message("files: {count}")
    String files(int count);

    @Message("{kib} KiB")
    String size(long kib);

    @Message("From {sender}, not verified")
    String claims(String sender);
}
