package eu.vallum.platform.idempotency;

/**
 * What became of a request that may be repeated.
 *
 * @param <T> the answer
 */
public sealed interface Once<T> {
    /** The work is done; {@code replayed} when it had been done before and this is the stored answer. */
    record Done<T>(T value, boolean replayed) implements Once<T> {}

    /** The key was used for a request with another body: answer 422. */
    record Mismatch<T>() implements Once<T> {}

    /** The first request with this key is still working after five seconds: answer 409. */
    record Busy<T>() implements Once<T> {}
}
