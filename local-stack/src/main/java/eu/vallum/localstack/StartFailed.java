package eu.vallum.localstack;

/**
 * A component did not come up, or cannot. The message is one clear sentence for the person at the terminal: it names
 * the component and what to do, and holds no stack trace.
 */
public final class StartFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartFailed(String sentence) {
        super(sentence);
    }

    StartFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
