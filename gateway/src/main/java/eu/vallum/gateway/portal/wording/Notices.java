package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about notifications and their rules. French: messages/notices_fr.properties. */
@MessageBundle("notices")
public interface Notices {
    @Message("Notifications")
    String title();

    @Message("What happened that you want to know. Each leads to the record; whoever follows one has read it.")
    String lead();

    @Message("All")
    String all();

    @Message("Not read yet")
    String unreadOnes();

    @Message("Show all")
    String showAll();

    @Message("Show only what is not read")
    String showUnread();

    @Message("not read")
    String unread();

    @Message("New")
    String fresh();

    @Message("No longer with us")
    String gone();

    @Message("due")
    String due();

    @Message("I have read all of these")
    String readAll();

    @Message("All of it is read.")
    String allRead();

    @Message("Nothing to read")
    String none();

    @Message("What is shared, asked, mentioned or due appears here as it happens.")
    String noneText();

    @Message("What I am told")
    String rules();

    @Message(
            "Without a change everything stands on the page. With a mailbox the urgent is mailed, too. A mail says reference, stage, due time and a link, never what happened.")
    String rulesLead();

    @Message(
            "A mailbox that several people of the organisation read. It is told what concerns the organisation, never what is for one person alone.")
    String mailboxLead();

    @Message("Saved.")
    String saved();

    @Message("A code is on its way to the mailbox.")
    String asked();

    @Message("Enter it below within fifteen minutes. Nothing else is mailed there before.")
    String askedText();

    @Message("The mailbox is confirmed. Mail goes there from now on.")
    String confirmed();

    @Message("Done.")
    String removed();

    @Message("Is it your mailbox?")
    String confirmTitle();

    @Message("A code of six digits was sent to {mailbox}. Nothing else is mailed there before it is entered here.")
    String confirmText(String mailbox);

    @Message("Code from the mail")
    String code();

    @Message("Confirm")
    String confirm();

    @Message("Send another code")
    String again();

    @Message("Where")
    String where();

    @Message("Name of the mailbox")
    String name();

    @Message("Mailbox")
    String mailbox();

    @Message("A code is sent there to see that it is yours.")
    String mailboxHint();

    @Message("Language of the mails")
    String language();

    @Message("Time zone")
    String zone();

    @Message("Digest and quiet hours are meant in it, also when the clocks change. For example Europe/Riga.")
    String zoneHint();

    @Message("What, and how")
    String what();

    @Message("A deadline is mailed at once and at any hour, or not at all: it waits for no digest.")
    String whatHint();

    @Message("What happens")
    String kind();

    @Message("How I am told")
    String way();

    @Message("By mail at once, and on the page")
    String way_mail();

    @Message("In the digest, and on the page")
    String way_digest();

    @Message("On the page")
    String way_page();

    @Message("Not at all")
    String way_off();

    @Message("Of our own incidents only those that I work on, or nobody does")
    String mine();

    @Message("Without this also what colleagues work on.")
    String mineHint();

    @Message("Only these sectors")
    String sectors();

    @Message("None chosen: all. What is for you in person comes in any case.")
    String sectorsHint();

    @Message("Only from this severity on")
    String severity();

    @Message("What nobody has judged yet comes, too.")
    String severityHint();

    @Message("Any")
    String severityAny();

    @Message("How long before a deadline")
    String warn();

    @Message("{hours} hours before")
    String hours(String hours);

    @Message("When")
    String when();

    @Message("Digest at")
    String digestAt();

    @Message("Everything that waits, in one mail; none when there is nothing.")
    String digestHint();

    @Message("Digest on")
    String digestDay();

    @Message("every day")
    String everyDay();

    @Message(
            "In quiet hours nothing is mailed but deadlines; the rest comes when they are over. Leave them empty to have none.")
    String quietHint();

    @Message("Quiet from")
    String quietFrom();

    @Message("until")
    String quietUntil();

    @Message("An earlier time is one of the next day; the same time is a whole day.")
    String quietUntilHint();

    @Message("Beginning on")
    String quietDays();

    @Message("Save")
    String save();

    @Message("Go back to what is usual")
    String usual();

    @Message("Discard this mailbox")
    String remove();

    @Message("Mailboxes of the organisation")
    String mailboxes();

    @Message("New mailbox")
    String newMailbox();

    @Message("No mailbox")
    String mailboxesNone();

    @Message("A coordinator can have a mailbox of the duty desk or of a unit told, too.")
    String mailboxesNoneText();

    @Message("Confirmed")
    String isConfirmed();

    @Message("Waits for its code")
    String isNotConfirmed();

    @Message("New report, nobody works on it")
    String kind_filed();

    @Message("Shared with us")
    String kind_shared();

    @Message("Withdrawn from us")
    String kind_withdrawn();

    @Message("A recipient acknowledged")
    String kind_acknowledged();

    @Message("We are asked for information")
    String kind_inquiry();

    @Message("Our request was answered")
    String kind_inquiry_answered();

    @Message("We are asked whether we have seen something")
    String kind_sighting();

    @Message("An answer whether something was seen")
    String kind_sighting_answered();

    @Message("A question of the entity waits")
    String kind_question();

    @Message("You are mentioned")
    String kind_mention();

    @Message("You have a task")
    String kind_task();

    @Message("You were given an incident")
    String kind_assigned();

    @Message("Mail on an incident of yours")
    String kind_mail_received();

    @Message("A report of the public form is attached to no entity yet")
    String kind_unattached();

    @Message("Mail waits in triage")
    String kind_mail_waiting();

    @Message("Blind correlation found a match")
    String kind_match();

    @Message("We are asked to open a match")
    String kind_opening_asked();

    @Message("Our request to open a match was answered")
    String kind_opening_answered();

    @Message("An escalation waits for a second person")
    String kind_escalation_proposed();

    @Message("Escalated")
    String kind_escalated();

    @Message("An escalation is over")
    String kind_escalation_ended();

    @Message("A situation report was written")
    String kind_situation_reported();

    @Message("An entity’s account was confirmed")
    String kind_entity_confirmed();

    @Message("An entity’s account was suspended or closed")
    String kind_entity_suspended();

    @Message("A report was submitted")
    String kind_stage_submitted();

    @Message("A report was recalled")
    String kind_report_recalled();

    @Message("To be shared less than before")
    String kind_tightened();

    @Message("A file that you took is recalled")
    String kind_file_recalled();

    @Message("We are asked to forward an incident")
    String kind_forwarding_asked();

    @Message("Forwarded as we asked")
    String kind_forwarded();

    @Message("Our request to forward was refused")
    String kind_forwarding_refused();

    @Message("We are in a sharing group")
    String kind_group_joined();

    @Message("We are out of a sharing group")
    String kind_group_left();

    @Message("A three-monthly summary was filed")
    String kind_summary_filed();

    @Message("We are asked about our three-monthly summary")
    String kind_summary_queried();

    @Message("Our question about a three-monthly summary was answered")
    String kind_summary_answered();

    @Message("Six-monthly findings were sent")
    String kind_finding_sent();

    @Message("What I am told pauses: the saved list is gone")
    String kind_rules_paused();

    @Message("Closed by its owner")
    String kind_closed();

    @Message("Reopened by its owner")
    String kind_reopened();

    @Message("A deadline of ours comes near")
    String kind_due_soon();

    @Message("A deadline of ours has passed")
    String kind_overdue();

    @Message("The authority answered a report of ours")
    String kind_feedback_given();

    @Message("The authority asks us something")
    String kind_question_asked();

    @Message("The authority asks us for a report")
    String kind_report_requested();

    @Message("A report about us is ours to see")
    String kind_report_attached();

    @Message("A report of ours is due soon")
    String kind_report_due_soon();

    @Message("A report of ours is overdue")
    String kind_report_overdue();
}
