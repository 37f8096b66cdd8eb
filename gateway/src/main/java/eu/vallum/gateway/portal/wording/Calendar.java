package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of calendars to subscribe to. French: messages/calendar_fr.properties. */
@MessageBundle("calendar")
public interface Calendar {
    @Message("Calendars")
    String title();

    @Message("Due times and shifts on your phone: references, stages and times, nothing of what happened.")
    String lead();

    @Message("Copy the address now; it is not shown again")
    String once();

    @Message("Calendars that count")
    String list();

    @Message("No calendars yet")
    String none();

    @Message("Calendars that you make appear here.")
    String noneText();

    @Message("last fetched")
    String used();

    @Message("never fetched")
    String neverUsed();

    @Message("Take back")
    String revoke();

    @Message("The calendar is taken back; its address is worth nothing")
    String revoked();

    @Message("Make a calendar")
    String make();

    @Message("You get a secret address for your calendar program. Whoever has it sees the calendar.")
    String makeText();

    @Message("Which one")
    String which();

    @Message("Due times of incidents you work on, and when you are on duty.")
    String ownText();

    @Message("All that your organisation owes.")
    String organisationText();

    @Message("Make it")
    String makeNow();
}
