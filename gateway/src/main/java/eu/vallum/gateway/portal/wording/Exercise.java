package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words that keep exercises apart from what is real. French: messages/exercise_fr.properties. */
@MessageBundle("exercise")
public interface Exercise {
    @Message("EXERCISE – not real")
    String notReal();

    @Message(
            "What stands here belongs to exercises. Nothing of it happened, and nothing of it stands among real incidents.")
    String notRealText();

    @Message("Real incidents or exercises")
    String which();

    @Message("Real incidents")
    String real();

    @Message("Exercises")
    String exercises();

    @Message("You escalate exercises. Real incidents are escalated by themselves.")
    String escalates();

    @Message("You escalate real incidents. Exercises are escalated by themselves.")
    String escalatesReal();

    @Message("Choose among exercises")
    String toExercises();

    @Message("Choose among real incidents")
    String toReal();
}
