package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about persons who are named under TLP:RED. French: messages/person_fr.properties. */
@MessageBundle("person")
public interface Person {
    @Message("Persons for TLP:RED")
    String title();

    @Message("TLP:RED is for named persons, not for organisations. Other authorities choose from those you tick here.")
    String lead();

    @Message("Others may name")
    String who();

    @Message("Their names are shown to other authorities. Whoever you take off keeps what was given to them before.")
    String whoHint();

    @Message("Save the list")
    String save();

    @Message("The list is saved")
    String saved();

    @Message("Last changed")
    String changed();

    @Message("Nobody of your organisation works on incidents yet.")
    String nobody();

    @Message("Who may read it?")
    String choose();

    @Message("TLP:RED is for named persons. Nobody else in their organisation sees anything of the incident.")
    String chooseLead();

    @Message("{organisation} has not said whom you may name. Call its duty phone, or choose a looser marking.")
    String none(String organisation);

    @Message("Continue to the preview")
    String next();

    @Message("Back to sharing")
    String backToSharing();

    @Message("For")
    String only();

    @Message("For you by name, with")
    String forYou();
}
