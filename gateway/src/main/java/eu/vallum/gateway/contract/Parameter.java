package eu.vallum.gateway.contract;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation.
 *
 * @param name as written in the path, the query or the header
 * @param in path, query or header
 * @param required whether a call without it is refused
 * @param description what it means, if the contract says
 * @param example a value that works in a call as printed
 */
public record Parameter(
        String name,
        String in,
        boolean required,
        @Nullable String description,
        @Nullable String example) {}
