package eu.vallum.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.ContractCall;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls every operation with its contract's example, and looks at each answer for what its reader may not learn. */
final class MatrixCalls {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** An event stream does not end; {@code FollowingTest} asks it for what is here asked of every answer. */
    private static final String STREAM = "/feed";

    /** Ids that the caller chooses: each organisation or person has its own, so that another's is as free as one of nobody. */
    private static final List<String> CHOSEN = List.of("/views/", "/drafts/", "/notice-rules/");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    record Answer(int status, String body) {
        /** What a reader could tell two refusals apart by. */
        String told() throws IOException {
            if (status < 400) {
                return String.valueOf(status);
            }
            JsonNode problem = JSON.readTree(body);
            return status + " " + problem.path("type").asText() + " "
                    + problem.path("title").asText() + " "
                    + problem.path("detail").asText() + " "
                    + problem.path("code").asText() + " "
                    + problem.path("errors");
        }
    }

    static List<ContractCall> all() {
        return ContractCall.of("incident").stream()
                .filter(call -> !call.open() && !call.template().equals(STREAM))
                .toList();
    }

    /** The answer; what is wrong with it is added to the leaks. */
    Answer judged(MatrixColumn column, String role, ContractCall call, Set<String> leaks)
            throws IOException, InterruptedException {
        var player = column.in(role);
        var answer = ask(player, call, column.ids());
        var what = column.name() + ", " + role + ": " + call;
        if (answer.status() >= 500) {
            leaks.add(what + " answered " + answer.status());
        }
        var secrets = new TreeSet<>(column.secrets());
        if (!column.sees(role)) {
            secrets.add(Scene.SECRET);
            secrets.add(NamedScene.SECRET);
            var unknown = CHOSEN.stream().anyMatch(call.template()::startsWith)
                    ? answer
                    : ask(player, call, column.ids().unknown());
            if (!answer.told().equals(unknown.told())) {
                leaks.add(what + " tells what exists (" + answer.told() + ") from what does not (" + unknown.told()
                        + ")");
            }
        }
        for (var secret : secrets) {
            if (reads(call) && answer.body().contains(secret)) {
                leaks.add(what + " holds " + secret);
            }
        }
        return answer;
    }

    /** What a call without an id writes is answered with what was sent, which is the contract's example. */
    private static boolean reads(ContractCall call) {
        return call.method().equals("GET") || !call.ids().isEmpty();
    }

    private Answer ask(@Nullable Player player, ContractCall call, MatrixIds ids)
            throws IOException, InterruptedException {
        var query = call.query().entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + call.base()
                        + ids.path(call.template()) + (query.isEmpty() ? "" : "?" + query)))
                .method(
                        call.method(),
                        call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(ids.body(call.body())));
        call.headers().forEach(request::header);
        if (call.mediaType() != null) {
            request.header("Content-Type", call.mediaType());
        }
        if (!call.method().equals("GET")) {
            request.setHeader("Idempotency-Key", UuidV7.next().toString());
        }
        if (player != null) {
            request.header("Authorization", "Bearer " + player.token());
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        Done.note(call.method(), response.statusCode());
        return new Answer(response.statusCode(), response.body());
    }
}
