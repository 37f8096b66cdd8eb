package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what others shared with us. French: messages/shared_fr.properties. */
@MessageBundle("shared")
public interface Shared {
    @Message("Shared with us")
    String title();

    @Message("Incidents of other authorities. Their owners see when you opened and acknowledged them.")
    String lead();

    @Message("shared")
    String sharedAt();

    @Message("New")
    String stateNew();

    @Message("Opened")
    String stateOpened();

    @Message("Acknowledged")
    String stateAcknowledged();

    @Message("Withdrawn")
    String stateWithdrawn();

    @Message("All")
    String filterAll();

    @Message("Filter by state")
    String filter();

    @Message("Acknowledge")
    String acknowledge();

    @Message("Acknowledge: {title}")
    String acknowledgeOf(String title);

    @Message("The owner sees your acknowledgement.")
    String acknowledged();

    @Message("Incident")
    String incident();

    @Message("Owner")
    String owner();

    @Message("Marking")
    String marking();

    @Message("Legal basis")
    String basis();

    @Message("State")
    String state();

    @Message("Action")
    String action();

    @Message("Nothing was shared with you")
    String none();

    @Message("Incidents that other authorities share with you appear here by themselves.")
    String noneText();

    @Message("Nothing in this state")
    String noneFilter();

    @Message("Choose another state, or see all.")
    String noneFilterText();

    @Message("See all")
    String clear();

    @Message("Reason")
    String withdrawnReason();

    @Message("Until")
    String expires();

    @Message("Note of the owner")
    String scopeNote();
}
