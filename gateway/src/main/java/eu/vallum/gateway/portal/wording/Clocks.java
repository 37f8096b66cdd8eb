package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of statutory clocks. French: messages/clocks_fr.properties. */
@MessageBundle("clocks")
public interface Clocks {
    @Message("Statutory clocks")
    String title();

    @Message("What your authority owes. What entities owe you stands on its own list.")
    String lead();

    @Message("What reporting entities owe you. Your own clocks stand on their own list.")
    String leadTheirs();

    @Message("What your organisation owes its authority.")
    String leadEntity();

    @Message("We owe")
    String ours();

    @Message("Entities owe us")
    String theirs();

    @Message("Incident")
    String incident();

    @Message("Obligation")
    String obligation();

    @Message("Owed by")
    String owedBy();

    @Message("Time left")
    String timeLeft();

    @Message("Marking")
    String marking();

    @Message("due")
    String due();

    @Message("Met")
    String met();

    @Message("Met late")
    String metLate();

    @Message("Not started")
    String notStarted();

    @Message("Waits for what it runs from")
    String notStartedText();

    @Message("Stopped")
    String stopped();

    @Message("The incident was closed over it:")
    String stoppedText();

    @Message("Without undue delay")
    String withoutDelay();

    @Message("Overdue")
    String overdue();

    @Message("Running")
    String running();

    @Message("Runs from")
    String anchored();

    @Message("No clocks here")
    String none();

    @Message("Clocks appear when an incident is filed.")
    String noneText();

    @Message("Open")
    String filterOpen();

    @Message("All")
    String filterAll();

    @Message("Filter clocks")
    String filter();

    @Message("Whose clocks")
    String whose();

    @Message("our target")
    String target();

    @Message("All reporting rules")
    String rules();

    @Message("Exercises")
    String exercises();

    @Message("{#if obligation == 'feedback'}Give feedback{#else if obligation == 'inform-affected'}Inform them"
            + "{#else if obligation == 'inform-critical-authority' || obligation == 'inform-public'}Say that it is done"
            + "{#else}Review and send{/if}")
    String step(String obligation);

    @Message("{step}: {label}")
    String stepFor(String step, String label);
}
