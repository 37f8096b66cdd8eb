package eu.vallum.platform.testing;

import eu.vallum.platform.id.UuidV7;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Whether each operation wants the very scope that its contract names. */
public final class Scopes {
    private static final List<String> ALL = List.of(
            "identity:read", "identity:write", "incident:read", "incident:write", "research:read", "research:write");

    private Scopes() {}

    /**
     * Asks every operation of a contract with a token that has all scopes but the one it wants.
     *
     * @return the operations that answered something else than that the scope is missing, with what they answered
     */
    public static List<String> unasked(String contract, UUID organisation, String memberState)
            throws IOException, InterruptedException {
        var unasked = new ArrayList<String>();
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (var call : ContractCall.of(contract)) {
            if (call.open()) {
                continue;
            }
            var others =
                    ALL.stream().filter(scope -> !scope.equals(call.scope())).toList();
            var token = TestTokens.client("lacking", organisation, memberState, String.join(" ", others));
            var answer = http.send(request(call, token), BodyHandlers.ofString());
            if (answer.statusCode() != 403 || !answer.body().contains("scope-missing")) {
                unasked.add(call + " without " + call.scope() + ": " + answer.statusCode());
            }
        }
        return unasked;
    }

    private static HttpRequest request(ContractCall call, String token) {
        var path = call.base()
                + call.template().replaceAll("\\{[^}]+}", UuidV7.next().toString());
        var body = call.body() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(call.body().toString());
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token)
                .method(call.method(), body);
        if (call.mediaType() != null) {
            request.header("Content-Type", call.mediaType());
        }
        return request.build();
    }
}
