package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page that shows two versions of one form. French: messages/conflict_fr.properties. */
@MessageBundle("conflict")
public interface Conflict {
    @Message("This was changed elsewhere")
    String title();

    @Message("Nothing is lost and nothing was overwritten. Choose for each answer which one shall stand.")
    String lead();

    @Message("The other version was saved")
    String savedAt();

    @Message("Yours")
    String mine();

    @Message("As it was saved")
    String theirs();

    @Message("(empty)")
    String nothing();

    @Message("Keep what I chose")
    String decide();

    @Message("{field}, no. {number}")
    String numbered(int number, String field);
}
