package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what authorities ask each other. French: messages/inquiry_fr.properties. */
@MessageBundle("inquiry")
public interface Inquiry {
    @Message("Requests for information")
    String title();

    @Message("Requests")
    String tab();

    @Message("Requests to us")
    String waitingTitle();

    @Message(
            "What other authorities ask you about incidents that you share. A due time is their wish; the deadlines of the law stand under Statutory clocks.")
    String waitingLead();

    @Message("Nobody waits for an answer")
    String waitingNone();

    @Message("Requests of other authorities appear here until you answer or decline them.")
    String waitingNoneText();

    @Message("Nothing was asked")
    String none();

    @Message("Only you and the other authority read what is asked here.")
    String noneText();

    @Message("Open")
    String state_open();

    @Message("Overdue")
    String state_overdue();

    @Message("Answered")
    String state_answered();

    @Message("Declined")
    String state_declined();

    @Message("Asked by {name},")
    String asked(String name);

    @Message("answer wanted by")
    String wanted();

    @Message("Answer:")
    String answer();

    @Message("Declined:")
    String because();

    @Message("Your answer, or why you decline")
    String answerOrReason();

    @Message("Answer")
    String doAnswer();

    @Message("Decline")
    String doDecline();

    @Message("Ask")
    String ask();

    @Message("Nobody but the two of you reads the question and its answer.")
    String askHint();

    @Message("Share the incident first; then you can ask whoever has it.")
    String nobody();

    @Message("Whom")
    String of();

    @Message("What you want to know")
    String question();

    @Message("Answer wanted by")
    String dueAt();

    @Message("In the time of {zone}. It is your wish and no deadline of the law.")
    String dueAtHint(String zone);

    @Message("Asked.")
    String doneAsked();

    @Message("Answered.")
    String doneAnswered();

    @Message("Declined. The other authority reads why.")
    String doneDeclined();
}
