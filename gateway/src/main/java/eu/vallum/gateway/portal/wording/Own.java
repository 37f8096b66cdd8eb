package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of an entity’s own reports. French: messages/own_fr.properties. */
@MessageBundle("own")
public interface Own {
    @Message("What your organisation reported, and what your authority attached to it.")
    String lead();

    @Message("Reporting as such does not increase your liability (NIS2 Art. 23(1)).")
    String noLiability();

    @Message("Nothing is reported yet")
    String none();

    @Message("When something happens, report it here within 24 hours.")
    String noneText();

    @Message("Report")
    String report();

    @Message("Reported to")
    String authority();

    @Message("Next due")
    String nextDue();

    @Message("Nothing due")
    String nothingDue();

    @Message("Questions")
    String questions();

    @Message("To answer: {count}")
    String openQuestions(long count);

    @Message("What you owe")
    String owed();

    @Message("What the authority owes you")
    String awaited();

    @Message("The authority’s answer")
    String feedback();

    @Message("Reporting it to law enforcement")
    String guidance();

    @Message("What you reported")
    String reported();

    @Message("Confirmed")
    String confirmed();

    @Message("Entity not confirmed")
    String unconfirmed();

    @Message("Received. Your receipt number is {reference}.")
    String doneFiled(String reference);

    @Message("Your question was sent.")
    String doneAsked();

    @Message("Your answer was sent.")
    String doneAnswered();

    @Message("Nothing was asked.")
    String questionsNone();

    @Message("Question")
    String question();

    @Message("Ask the authority")
    String askAuthority();

    @Message("Ask")
    String ask();

    @Message("Your answer")
    String answer();

    @Message("Send answer")
    String send();

    @Message("Answered")
    String answered();

    @Message("Overdue")
    String overdue();

    @Message("Answer wanted by")
    String due();

    @Message("Not answered yet.")
    String waiting();

    @Message("The authority asks")
    String fromAuthority();

    @Message("The entity asks")
    String fromEntity();

    @Message("Answer the questions of your authority")
    String toAnswer();

    @Message("It asked you about: {title}")
    String toAnswerText(String title);
}
