package eu.vallum.gateway.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operation's printed call needs to run: {@code x-example} in the contract. Without one the service's usual demonstration client
 * makes the call alone.
 *
 * @param client demonstration client, null for the service's usual one
 * @param print optional parameters that are printed, too
 * @param body printed instead of the contract's example, where variables of the shell stand in it
 * @param files parts of an upload: form field to file, or the empty name for a body that is one file
 * @param before what is run first, in order
 */
public record Example(
        @Nullable String client,
        Set<String> print,
        @Nullable String body,
        Map<String, String> files,
        List<Step> before) {
    /** Nothing but the call. */
    public static final Example PLAIN = new Example(null, Set.of(), null, Map.of(), List.of());

    /**
     * Something that is run first.
     *
     * @param call operation of the same contract, null when it is a line for the shell
     * @param client demonstration client, null for that of the example
     * @param take parameters whose value stands in the answer, with the member's name there; its first occurrence counts
     * @param shell a line for the shell, in which {@code {platform}} stands for the platform's address; it may set a variable
     */
    public record Step(
            @Nullable String call,
            @Nullable String client,
            Map<String, String> take,
            @Nullable String shell) {}
}
