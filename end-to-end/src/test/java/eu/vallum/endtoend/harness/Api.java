package eu.vallum.endtoend.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A client of the interface at one address, with the headers it always sends. Immutable. */
public final class Api {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final URI base;
    private final Map<String, String> headers;
    private final Duration patience;

    private Api(URI base, Map<String, String> headers, Duration patience) {
        this.base = base;
        this.headers = headers;
        this.patience = patience;
    }

    public static Api at(URI base) {
        return new Api(base, Map.of(), Duration.ofSeconds(30));
    }

    public Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, more, patience);
    }

    /** With this access token. */
    public Api bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** With this session of a browser; says, as its pages do, that the request is their own. */
    public Api signedIn(String sessionCookie) {
        return with("Cookie", sessionCookie)
                .with("Sec-Fetch-Site", "same-origin")
                .with("Sec-Fetch-Mode", "cors");
    }

    public Api via(URI other) {
        return new Api(other, headers, patience);
    }

    public Api waiting(Duration atMost) {
        return new Api(base, headers, atMost);
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) throws IOException, InterruptedException {
        return with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString(json));
    }

    /** A POST without a body. */
    public Answer post(String path) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Answer put(String path, String json) throws IOException, InterruptedException {
        return with("Content-Type", "application/json").send("PUT", path, BodyPublishers.ofString(json));
    }

    public Answer send(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        var response = CLIENT.send(request(path).method(method, body).build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(patience);
        headers.forEach(request::setHeader);
        return request;
    }
}
