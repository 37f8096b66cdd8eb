package eu.vallum.incident.batch;

import java.io.IOException;

/** The file is not what it should be; the message is a sentence for whoever sent it. */
final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;

    Unreadable(String sentence) {
        super(sentence);
    }
}
