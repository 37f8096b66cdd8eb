package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the calculator of significance. French: messages/significance_fr.properties. */
@MessageBundle("significance")
public interface Significance {
    @Message("Is the incident significant?")
    String title();

    @Message("Answer what you know. Only what can still decide is asked.")
    String lead();

    @Message("What the entity is")
    String provider();

    @Message("Questions")
    String questions();

    @Message("Judge")
    String judge();

    @Message("Start again")
    String again();

    @Message("Result")
    String result();

    @Message("It is significant, because:")
    String because();

    @Message("None of the criteria holds.")
    String notText();

    @Message("Not decided yet: {number} questions can still decide.")
    String openText(int number);

    @Message("Criterion")
    String criterion();

    @Message("Verdict")
    String verdict();

    @Message("May be one recurring incident")
    String recurring();

    @Message("{number} incidents of this entity within six months have no other known root cause (Art. 4).")
    String recurringText(int number);

    @Message("Nothing you answer here is kept.")
    String nothingKept();
}
