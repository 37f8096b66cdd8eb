package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the duty roster and of the settings of alerts. French: messages/duty_fr.properties. */
@MessageBundle("duty")
public interface Duty {
    @Message("The roster is saved")
    String saved();

    @Message("{who} changed the roster meanwhile")
    String changed(String who);

    @Message("Below is what you typed; saving again replaces theirs. This is their week:")
    String changedText();

    @Message("Who is alerted when, in the time of your authority: {zone}.")
    String lead(String zone);

    @Message("People")
    String people();

    @Message("Officers and coordinators of your organisation. Alerts go to the mailbox named here.")
    String peopleHint();

    @Message("Person")
    String person();

    @Message("On the roster")
    String on();

    @Message("{name} is on the roster")
    String onOf(String name);

    @Message("Mailbox")
    String mailbox();

    @Message("Mailbox of {name}")
    String mailboxOf(String name);

    @Message("Language")
    String language();

    @Message("Language of {name}")
    String languageOf(String name);

    @Message("Alerted last")
    String reserve();

    @Message("{name} is alerted when nobody on duty answers")
    String reserveOf(String name);

    @Message("Every week")
    String week();

    @Message(
            "A shift that ends at or before the hour it begins ends on the next day. Leave a row without a day to drop it; saving gives more rows.")
    String weekHint();

    @Message("Day")
    String day();

    @Message("Monday")
    String day_1();

    @Message("Tuesday")
    String day_2();

    @Message("Wednesday")
    String day_3();

    @Message("Thursday")
    String day_4();

    @Message("Friday")
    String day_5();

    @Message("Saturday")
    String day_6();

    @Message("Sunday")
    String day_7();

    @Message("From")
    String from();

    @Message("Until")
    String until();

    @Message("First")
    String first();

    @Message("Next")
    String second();

    @Message("Then")
    String third();

    @Message("Swaps")
    String swaps();

    @Message("Others than the week says, once. Without anybody nobody is on duty.")
    String swapsHint();

    @Message("Swap from")
    String swapFrom();

    @Message("Swap until")
    String swapUntil();

    @Message("Absences")
    String absences();

    @Message("Whole days. The deputy takes every shift; without one the next person moves up.")
    String absencesHint();

    @Message("Away")
    String away();

    @Message("First day")
    String firstDay();

    @Message("Last day")
    String lastDay();

    @Message("Deputy")
    String deputy();

    @Message("Alerts")
    String alerts();

    @Message("Minutes until the next person is alerted")
    String waitMinutes();

    @Message("1 to 240. After the last of the shift the coordinators are alerted.")
    String waitMinutesHint();

    @Message("Hours before a deadline of yours")
    String warnHours();

    @Message("1 to 72. Deadlines of entities alert nobody.")
    String warnHoursHint();

    @Message("Save the roster")
    String save();

    @Message(
            "Alerts go by mail to who is on duty. A webhook sends them to a gateway for text messages or pagers as well.")
    String webhookLead();

    @Message("Webhook")
    String webhook();

    @Message("Address")
    String url();

    @Message(
            "https, a public address. Calls are signed after Standard Webhooks and say only reference, kind, stage, due time and a link.")
    String urlHint();

    @Message("Save the address")
    String setWebhook();

    @Message("Alerts are sent to this address")
    String webhookSet();

    @Message("Alerts are sent by mail alone")
    String webhookRemoved();

    @Message("A test call is ordered; the log shows what becomes of it")
    String webhookTested();

    @Message("Copy the secret now; it is not shown again")
    String secretOnce();

    @Message("Secret since")
    String secretSince();

    @Message("The secret before signs as well until")
    String earlierUntil();

    @Message("Send a test")
    String test();

    @Message("New secret")
    String newSecret();

    @Message("Remove")
    String remove();

    @Message("What was sent")
    String calls();

    @Message("Nothing was sent yet")
    String callsNone();

    @Message("Each call and its answer appear here.")
    String callsNoneText();

    @Message("{#if n == 1}one try{#else}{n} tries{/if}")
    String tries(int n);

    @Message("answer")
    String answer();

    @Message("next try")
    String nextTry();

    @Message("New report")
    String alert_incident_filed();

    @Message("Shared with you")
    String alert_incident_shared();

    @Message("Due soon")
    String alert_clock_soon();

    @Message("Deadline has passed")
    String alert_clock_overdue();

    @Message("A question waits")
    String alert_request_waiting();

    @Message("Nobody is on duty")
    String alert_roster_gap();

    @Message("A hold is to be looked at again")
    String alert_hold_review();

    @Message("Wrong codes of an authority outside, link locked")
    String alert_guest_locked();

    @Message("Somebody asks you to open what matched")
    String alert_blind_request();

    @Message("Somebody may be trying values")
    String alert_blind_probing();

    @Message("Open")
    String alertstate_open();

    @Message("Somebody has it")
    String alertstate_acknowledged();

    @Message("Not needed any more")
    String alertstate_over();

    @Message("Raised")
    String alertstep_raised();

    @Message("Mail sent to")
    String alertstep_mailed();

    @Message("Webhook called")
    String alertstep_called();

    @Message("Nobody was on duty")
    String alertstep_nobody_on_duty();

    @Message("Nobody answered")
    String alertstep_unanswered();

    @Message("Taken")
    String alertstep_acknowledged();

    @Message("Not needed any more")
    String alertstep_over();

    @Message("Alert")
    String call_alert_raised();

    @Message("Alert taken")
    String call_alert_acknowledged();

    @Message("Test")
    String call_webhook_test();

    @Message("Waiting")
    String callstate_waiting();

    @Message("Delivered")
    String callstate_delivered();

    @Message("Given up")
    String callstate_failed();

    @Message("the webhook was removed")
    String callproblem_removed();

    @Message("the address may not be called")
    String callproblem_not_allowed();

    @Message("redirected elsewhere")
    String callproblem_redirected();

    @Message("refused")
    String callproblem_refused();

    @Message("no public address")
    String callproblem_no_public_address();

    @Message("no answer in time")
    String callproblem_too_slow();

    @Message("certificate not accepted")
    String callproblem_certificate();

    @Message("unreachable")
    String callproblem_unreachable();

    @Message("Mine")
    String calendar_own();

    @Message("The organisation’s")
    String calendar_organisation();
}
