package eu.vallum.incident.sighting;

/** The list is not text, not CSV, or too long; the message is a sentence for whoever sent it. */
final class UnreadableList extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableList(String sentence) {
        super(sentence);
    }
}
