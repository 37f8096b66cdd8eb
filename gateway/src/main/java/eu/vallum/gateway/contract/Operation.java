package eu.vallum.gateway.contract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a contract, as much of it as the door checks and the documentation shows.
 *
 * @param id operationId
 * @param service identity, incident or research
 * @param method upper case
 * @param path full path template, e.g. {@code /api/incident/v1/incidents/{id}}
 * @param summary one line
 * @param description more, if there is more
 * @param scope scope of the access token, null when any token does
 * @param open true when no token is needed
 * @param parameters in path, query and headers
 * @param queries names of the query parameters; others are refused
 * @param mediaTypes types that the body may have; empty when there is no body
 * @param maxBytes limit that the contract sets on the body, or -1
 * @param exampleBody a body that works in a call as printed
 * @param example what the printed call needs to run
 * @param outcomes possible answers
 */
public record Operation(
        String id,
        String service,
        String method,
        String path,
        String summary,
        @Nullable String description,
        @Nullable String scope,
        boolean open,
        List<Parameter> parameters,
        Set<String> queries,
        List<String> mediaTypes,
        long maxBytes,
        @Nullable String exampleBody,
        Example example,
        List<Outcome> outcomes) {

    /** Whether a request of this operation may have a body. */
    public boolean takesBody() {
        return !mediaTypes.isEmpty();
    }

    /** Whether the body is an upload that is streamed rather than one document. */
    public boolean upload() {
        return mediaTypes.stream().anyMatch(type -> !type.contains("json"));
    }

    /** Whether a body of this type may be sent; parameters after a semicolon don't matter. */
    public boolean takes(String contentType) {
        var end = contentType.indexOf(';');
        var bare = (end < 0 ? contentType : contentType.substring(0, end)).trim();
        for (var type : mediaTypes) {
            if (type.equalsIgnoreCase(bare) || type.equals("*/*")) {
                return true;
            }
        }
        return false;
    }
}
