package eu.vallum.gateway.door.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A browser as far as sign-in needs one: it keeps cookies, follows redirects by hand, and fills in forms. */
public final class Browser {
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String gateway;
    private final Map<String, Map<String, String>> jars = new HashMap<>();
    public final StringBuilder setCookies = new StringBuilder();

    public Browser(String gateway) {
        this.gateway = gateway;
    }

    /** Signs in and gives the last answer, which is no redirect. */
    public HttpResponse<String> signIn(String email, String password, String to) throws Exception {
        var page = follow(get(gateway + "/session/login?to=" + Realm.encode(to)));
        page = follow(post(action(page), "username=" + Realm.encode(email)));
        return follow(post(action(page), "username=" + Realm.encode(email) + "&password=" + Realm.encode(password)));
    }

    public String session() {
        return jars.getOrDefault(authority(URI.create(gateway)), Map.of()).get("q_session");
    }

    public HttpResponse<String> get(String address, String... headers) throws Exception {
        return send(request(address, headers).GET());
    }

    public HttpResponse<String> post(String address, String body, String... headers) throws Exception {
        return send(request(address, headers)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> follow(HttpResponse<String> answer) throws Exception {
        var last = answer;
        for (var hops = 0; hops < 12 && last.statusCode() / 100 == 3; hops++) {
            var location =
                    last.uri().resolve(last.headers().firstValue("location").orElseThrow());
            if (location.toString().startsWith(gateway) && location.getPath().startsWith("/app/")) {
                return last; // pages are the portal's
            }
            last = get(location.toString());
        }
        return last;
    }

    private HttpRequest.Builder request(String address, String... headers) {
        var uri = URI.create(address);
        var request = HttpRequest.newBuilder(uri);
        var jar = jars.getOrDefault(authority(uri), Map.of());
        if (!jar.isEmpty()) {
            var all = new StringBuilder();
            jar.forEach((name, value) -> all.append(all.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            request.header("cookie", all.toString());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) throws Exception {
        var request = builder.build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        var jar = jars.computeIfAbsent(authority(request.uri()), a -> new HashMap<>());
        for (var cookie : answer.headers().allValues("set-cookie")) {
            setCookies.append(cookie).append('\n');
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
                jar.remove(pair[0]);
            } else {
                jar.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    private static String action(HttpResponse<String> page) {
        var form = ACTION.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("no form at " + page.uri() + ": " + page.statusCode() + " " + page.body());
        }
        return form.group(1).replace("&amp;", "&");
    }

    private static String authority(URI uri) {
        return uri.getAuthority();
    }
}
