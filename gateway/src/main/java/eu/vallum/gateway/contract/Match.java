package eu.vallum.gateway.contract;

/** What the contracts say to a method and a path. */
public sealed interface Match {
    /** The operation that was meant. */
    record Found(Operation operation) implements Match {}

    /** The path exists, with other methods: a list for the {@code Allow} header. */
    record NoSuchMethod(String allowed) implements Match {}

    /** No contract names this path. */
    record NoSuchPath() implements Match {}
}
