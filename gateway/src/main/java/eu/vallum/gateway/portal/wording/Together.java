package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people write, do, decide and enter by hand, as a timeline tells it. French: messages/together_fr.properties. */
@MessageBundle("together")
public interface Together {
    @Message("Entered by hand")
    String event_event();

    @Message("Note")
    String event_note_written();

    @Message("Message by")
    String event_message_sent();

    @Message("Note or message withdrawn")
    String event_note_withdrawn();

    @Message("Decided")
    String event_decision_made();

    @Message("Decision corrected")
    String event_decision_corrected();

    @Message("Task given")
    String event_task_given();

    @Message("Task changed")
    String event_task_changed();

    @Message("Task taken")
    String event_task_taken();

    @Message("Task done")
    String event_task_done();

    @Message("Task not needed")
    String event_task_dropped();

    @Message("Task reopened")
    String event_task_reopened();
}
