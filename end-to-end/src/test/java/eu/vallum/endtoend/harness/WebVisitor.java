package eu.vallum.endtoend.harness;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's sign-in without a browser: follows redirects, keeps cookies (also Secure ones, as browsers do for localhost) and fills in
 * Keycloak's forms. For tests that need many sessions; what a page looks like is the browser's matter.
 */
public final class WebVisitor {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);
    private static final int MOST_STEPS = 12;

    private final Map<String, HttpCookie> cookies = new LinkedHashMap<>();

    /**
     * Signs a person in at a gateway.
     *
     * @return the session's cookie, as {@code name=value}
     */
    public static String signIn(URI gateway, String address, String password) throws IOException, InterruptedException {
        var visitor = new WebVisitor();
        var start = gateway.resolve("/session/login?to=/privacy");
        visitor.through(start, address, password, uri -> uri.getPath().equals("/privacy"));
        return visitor.sessionCookie();
    }

    /** Goes from redirect to redirect and through Keycloak's two pages until an address suits; returns that address. */
    URI through(URI start, String address, String password, Predicate<URI> arrived)
            throws IOException, InterruptedException {
        var at = start;
        var response = get(at);
        for (var step = 0; step < MOST_STEPS; step++) {
            var location = response.headers().firstValue("Location");
            if (location.isPresent()) {
                at = at.resolve(location.get());
                if (arrived.test(at)) return at;
                response = get(at);
                continue;
            }
            var form = form(response.body());
            if (form.isEmpty()) break;
            at = at.resolve(form.get());
            var field = response.body().contains("type=\"password\"")
                    ? Map.of("password", password)
                    : Map.of("username", address);
            response = post(at, field);
        }
        throw new AssertionError("sign-in of %s ended at %s with %d: %s"
                .formatted(address, at, response.statusCode(), text(response.body())));
    }

    private String sessionCookie() {
        return cookies.values().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no session cookie among " + cookies.keySet()));
    }

    private static Optional<String> form(String page) {
        var matcher = FORM.matcher(page);
        return matcher.find() ? Optional.of(matcher.group(1).replace("&amp;", "&")) : Optional.empty();
    }

    private static String text(String page) {
        var text = page.replaceAll("(?s)<(script|style).*?</\\1>|<[^>]+>", " ").replaceAll("\\s+", " ");
        return text.substring(0, Math.min(600, text.length()));
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return send(uri, HttpRequest.newBuilder(uri).GET());
    }

    private HttpResponse<String> post(URI uri, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                uri,
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(URI uri, HttpRequest.Builder request) throws IOException, InterruptedException {
        var sent = cookies.values().stream()
                .filter(cookie -> uri.getPath().startsWith(cookie.getPath()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) request.header("Cookie", sent);
        var response = CLIENT.send(
                request.timeout(Duration.ofSeconds(20))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        return response;
    }

    private void keep(String setCookie) {
        for (var cookie : HttpCookie.parse(setCookie)) {
            if (cookie.getPath() == null) cookie.setPath("/");
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie);
        }
    }
}
