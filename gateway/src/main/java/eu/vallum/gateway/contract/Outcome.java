package eu.vallum.gateway.contract;

import org.jspecify.annotations.Nullable;

/**
 * One answer that an operation may give.
 *
 * @param status number, or {@code default}
 * @param description in words
 * @param example body, pretty-printed, if the contract has one
 */
public record Outcome(
        String status, String description, @Nullable String example) {}
