package eu.vallum.platform.deadletter;

import jakarta.inject.Singleton;

/** Lets tests of other packages look at the dead letters as an operator would. */
@Singleton
public class DeadLetterProbe {
    private final DeadLetters letters;

    DeadLetterProbe(DeadLetters letters) {
        this.letters = letters;
    }

    public long waiting() {
        try {
            return letters.waiting();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public int replay() {
        try {
            return letters.replay();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
