package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the night desk: handing over, closing and reopening, alerts. French: messages/desk_fr.properties. */
@MessageBundle("desk")
public interface Desk {
    @Message("Handling")
    String tabHandling();

    @Message("Somebody changed this incident meanwhile")
    String changed();

    @Message("Nothing of yours is lost. You see how it stands now; send again if it still fits.")
    String changedText();

    @Message("The owner handles this incident")
    String notYours();

    @Message("It was shared with you. Only its owner hands it over or closes it.")
    String notYoursText();

    @Message("Hand it over")
    String handOver();

    @Message("Give it to somebody")
    String give();

    @Message("Who works on it from now on")
    String to();

    @Message("Hand-over note")
    String note();

    @Message("What was done, what is waited for, whom to call. It stays within your organisation.")
    String noteHint();

    @Message("Hand over")
    String handOverNow();

    @Message("I take it")
    String take();

    @Message("{officer} works on it now.")
    String heldBy(String officer);

    @Message("Why you take it")
    String takingNote();

    @Message("Whoever worked on it until now reads this on the timeline.")
    String takingNoteHint();

    @Message("Close the incident")
    String close();

    @Message(
            "Clocks that still run or wait are stopped and say so. Documents, shares and the timeline stay as they are.")
    String closeText();

    @Message("Reason for closing")
    String closeReason();

    @Message("Recipients of the incident read it.")
    String closeReasonHint();

    @Message("Reopen the incident")
    String reopen();

    @Message("It is closed: nobody can submit, ask or note anything until it is open again.")
    String reopenText();

    @Message("Reason for reopening")
    String reopenReason();

    @Message("Clocks that run again")
    String resume();

    @Message(
            "Each runs until when it ran before; one whose time has passed is overdue at once. What you leave out stays stopped.")
    String resumeHint();

    @Message("The report was recalled")
    String recalled();

    @Message("There is nothing to hand over or to close.")
    String recalledText();

    @Message("{#if n == 1}One clock was stopped.{#else}{n} clocks were stopped.{/if}")
    String clocksStopped(int n);

    @Message("{#if n == 0}No clock runs again.{#else if n == 1}One clock runs again.{#else}{n} clocks run again.{/if}")
    String clocksResumed(int n);

    @Message("Duty desk")
    String title();

    @Message("What needs somebody now, what nobody works on, and who is on duty.")
    String lead();

    @Message("Duty roster")
    String roster();

    @Message("Alert settings")
    String settings();

    @Message("There is no duty roster yet")
    String noRoster();

    @Message("Without one nobody is alerted. A coordinator writes it.")
    String noRosterText();

    @Message(
            "{#if n == 1}Nobody is on duty once in the coming week{#else}Nobody is on duty {n} times in the coming week{/if}")
    String gaps(int n);

    @Message("Open alerts")
    String alerts();

    @Message("All alerts")
    String alertsAll();

    @Message("Show all")
    String showAll();

    @Message("Open ones only")
    String onlyOpen();

    @Message("Nothing needs anybody")
    String alertsNone();

    @Message("New reports, shares, questions and deadlines that come near appear here.")
    String alertsNoneText();

    @Message("begins")
    String begins();

    @Message("Due")
    String due();

    @Message("Raised")
    String raised();

    @Message("The next person is alerted at")
    String next();

    @Message("I have it")
    String haveIt();

    @Message("I have it: {reference}")
    String haveItOf(String reference);

    @Message("Nobody else is alerted from then on.")
    String haveItText();

    @Message("You have it; nobody else is alerted")
    String youHaveIt();

    @Message("Taken by")
    String hasIt();

    @Message("Somebody was faster; the queue shows what is left")
    String faster();

    @Message("Nobody works on these")
    String queue();

    @Message("Everything is taken")
    String queueNone();

    @Message("Incidents without an officer wait here.")
    String queueNoneText();

    @Message("I take it: {reference}")
    String takeOf(String reference);

    @Message("On duty now")
    String onDuty();

    @Message("Nobody")
    String nobody();

    @Message("first")
    String first();

    @Message("next")
    String then();

    @Message("until")
    String until();

    @Message("The coming week")
    String week();

    @Message("The alert")
    String alert();

    @Message("Open it")
    String toIncident();

    @Message("What was done")
    String log();
}
