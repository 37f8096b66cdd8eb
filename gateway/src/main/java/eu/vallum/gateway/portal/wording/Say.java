package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the frame and of components that every page uses. French: messages/say_fr.properties. */
@MessageBundle("say")
public interface Say {
    @Message("Vallum")
    String product();

    @Message("Cyber coordination platform")
    String productSmall();

    @Message("Skip to content")
    String skip();

    @Message("About this instance")
    String stripLabel();

    @Message("Demonstration instance. Not a website of the European Union. All data is fictional.")
    String demonstration();

    @Message("Not accredited for EU-classified information.")
    String notAccredited();

    @Message("Search research projects")
    String findResearch();

    @Message("Account of {name} and preferences")
    String accountOf(String name);

    @Message("Preferences")
    String preferences();

    @Message("Language")
    String language();

    @Message("English")
    String english();

    @Message("Français")
    String french();

    @Message("Appearance")
    String theme();

    @Message("System")
    String themeSystem();

    @Message("Light")
    String themeLight();

    @Message("Dark")
    String themeDark();

    @Message("Keyboard shortcuts")
    String shortcuts();

    @Message("On")
    String on();

    @Message("Off")
    String off();

    @Message("Times in {zone}")
    String timesIn(String zone);

    @Message("Sign in")
    String signIn();

    @Message("Sign out")
    String signOut();

    @Message("Sign in again")
    String signInAgain();

    @Message("Your session has ended")
    String sessionEnded();

    @Message("What you typed is still on this page. Sign in again in a new tab, come back here and go on.")
    String sessionEndedText();

    @Message("Close")
    String close();

    @Message("Cancel")
    String cancel();

    @Message("Back")
    String back();

    @Message("Save and continue")
    String continue_();

    @Message("Show more")
    String more();

    @Message("Print")
    String print();

    @Message("(optional)")
    String optional();

    @Message("Steps")
    String steps();

    @Message("Step {number} of {total}")
    String step(int number, int total);

    @Message("done")
    String done();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Not known yet")
    String unknown();

    @Message("None")
    String none();

    @Message("Keyboard shortcuts")
    String keys();

    @Message("Single keys work when no field has the focus. Switch them off under Preferences.")
    String keysText();

    @Message("Go to the search")
    String keySearch();

    @Message("Show this list")
    String keyHelp();

    @Message("Next and previous entry of a list")
    String keyList();

    @Message("Close")
    String keyEscape();

    @Message("Go to:")
    String goTo();

    @Message("d")
    String unitDay();

    @Message("h")
    String unitHour();

    @Message("min")
    String unitMinute();

    @Message("# left")
    String timeLeft();

    @Message("# overdue")
    String lateBy();

    @Message("Saving …")
    String saving();

    @Message("Draft saved #")
    String savedAt();

    @Message("Not saved: no connection. We keep trying.")
    String notSaved();

    @Message("Your answers are saved as you type.")
    String autosaved();

    @Message("# new")
    String newItems();

    @Message("Live")
    String live();

    @Message("Reconnecting …")
    String liveWaiting();

    @Message("Paused")
    String livePaused();

    @Message("Pause live updates")
    String pause();

    @Message("You are here")
    String breadcrumb();

    @Message("Done")
    String success();

    @Message("As of {time}")
    String asOf(String time);

    @Message("Page {number} of {total}")
    String sheet(String number, String total);

    @Message("What you typed is back. Nothing was sent yet: look it over and send it again.")
    String restored();

    @Message("You are signed in again")
    String resumeTitle();

    @Message(
            "Your session had ended when you sent the form, so nothing was taken. We lead you back to it with what you had typed. If nothing happens, use the Back button of your browser.")
    String resumeText();

    @Message("Not saved: changed in another tab. Go on, and choose which answers shall stand.")
    String elsewhere();

    @Message("Missing")
    String missing();
}
