package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of marking single fields of an incident. French: messages/fields_fr.properties. */
@MessageBundle("fields")
public interface Fields {
    @Message("Single fields")
    String title();

    @Message(
            "A field can be marked more strictly than the incident. Whoever has the incident under a looser marking does not see it, and is told that something is withheld. Under TLP:RED it goes to the persons named in a share under RED alone.")
    String lead();

    @Message("As the incident")
    String asIncident();

    @Message("overtaken by the incident’s marking")
    String overtaken();

    @Message("Nothing is stricter than TLP:RED. Fields are marked by themselves under a looser marking only.")
    String nothingStricter();

    @Message("Field")
    String field();

    @Message("Marking of the field")
    String label();

    @Message("It stays on your own timeline.")
    String reasonHint();

    @Message("Preview who loses which field")
    String preview();

    @Message("Who loses which field")
    String effectsTitle();

    @Message("Marked by themselves afterwards")
    String after();

    @Message("No field is marked by itself; all go as the incident does.")
    String noneAfter();

    @Message("Sees no more:")
    String loses();

    @Message("Sees again:")
    String gains();

    @Message(
            "The field is gone for them at once, in pages, lists, search, files made from now on and the feed; they are told that the incident reads differently. What they have read or taken cannot be recalled.")
    String effectsText();

    @Message("Mark the fields so")
    String keep();

    @Message("Fields marked. Nobody sees a field under a looser marking any more.")
    String done();

    @Message("Marked by themselves:")
    String apart();
}
