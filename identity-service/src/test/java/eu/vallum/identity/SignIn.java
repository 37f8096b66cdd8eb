package eu.vallum.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person with a browser at Keycloak's sign-in pages, as the client {@code portal}: code flow with PKCE. Scripts are not needed there. */
final class SignIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final String BACK = "http://localhost:8080/session/callback";
    private static final String VERIFIER = "verifier-".repeat(6);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String realm;

    SignIn() {
        realm = KeycloakAdmin.address().replace("127.0.0.1", "localhost") + "/realms/vallum";
    }

    /** What came of it: the code's tokens, or the text of the page one is left on. */
    record Outcome(JsonNode tokens, String page) {
        boolean signedIn() {
            return tokens.has("access_token");
        }

        JsonNode claims() {
            return SignIn.claims(tokens.get("access_token").asText());
        }

        /** What somebody reads on the page, without its markup and the numbers in its links. */
        String words() {
            return page.replaceAll("(?is)<(script|style)\\b.*?</\\1>", " ")
                    .replaceAll("<[^>]*>", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }

    Outcome with(String address, String password) throws Exception {
        return on(send(authorisation("S256", VERIFIER), null), address, password);
    }

    /** The page that asks for the password, to be answered later. */
    String asked(String address) throws Exception {
        return on(send(authorisation("S256", VERIFIER), null), address, null).page();
    }

    /** Answers that page. */
    Outcome answered(String page, String password) throws Exception {
        var form = FORM.matcher(page);
        if (!form.find()) throw new IllegalArgumentException("no form on " + page);
        return on(send(form.group(1).replace("&amp;", "&"), Map.of("password", password)), "", password);
    }

    /** Goes on from an answer of Keycloak's; without a password up to the page that asks for it. */
    private Outcome on(HttpResponse<String> from, String address, @Nullable String password) throws Exception {
        var answer = from;
        int pages = 0;
        while (true) {
            if (answer.statusCode() / 100 == 3) {
                var to = answer.headers().firstValue("location").orElseThrow();
                if (to.startsWith(BACK)) {
                    var code = Pattern.compile("[?&]code=([^&]+)").matcher(to);
                    return code.find()
                            ? new Outcome(
                                    token(Map.of(
                                            "grant_type",
                                            "authorization_code",
                                            "code",
                                            code.group(1),
                                            "redirect_uri",
                                            BACK,
                                            "code_verifier",
                                            VERIFIER)),
                                    "")
                            : new Outcome(JSON.createObjectNode(), to);
                }
                answer = send(to, null);
                continue;
            }
            var page = answer.body();
            Matcher form = FORM.matcher(page);
            boolean asksName = page.contains("name=\"username\"");
            boolean asksPassword = page.contains("name=\"password\"");
            if (!form.find() || page.contains("aria-invalid=\"true\"") || ++pages > 4 || (!asksName && !asksPassword)) {
                return new Outcome(JSON.createObjectNode(), page);
            }
            if (asksPassword && password == null) return new Outcome(JSON.createObjectNode(), page);
            var fields = new LinkedHashMap<String, String>();
            if (asksName) fields.put("username", address);
            if (asksPassword && password != null) fields.put("password", password);
            answer = send(form.group(1).replace("&amp;", "&"), fields);
        }
    }

    /** The address that begins a sign-in; a null method leaves PKCE out. */
    String authorisation(String method, String verifier) throws GeneralSecurityException {
        var address = realm
                + "/protocol/openid-connect/auth?client_id=portal&response_type=code&state=s&scope=openid%20organization"
                + "&redirect_uri=" + encoded(BACK);
        if (method.isEmpty()) return address;
        var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        var challenge =
                method.equals("S256") ? Base64.getUrlEncoder().withoutPadding().encodeToString(hash) : verifier;
        return address + "&code_challenge_method=" + method + "&code_challenge=" + challenge;
    }

    JsonNode refresh(String refreshToken) throws Exception {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** A call of the token endpoint as the client {@code portal}; an error answer is returned, too. */
    JsonNode token(Map<String, String> form) throws Exception {
        var all = new LinkedHashMap<>(form);
        all.put("client_id", "portal");
        all.put("client_secret", KeycloakAdmin.setting("vallum.test.portal-secret"));
        return JSON.readTree(send(realm + "/protocol/openid-connect/token", all).body());
    }

    HttpResponse<String> send(String address, @Nullable Map<String, String> form)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address));
        if (!cookies.isEmpty()) {
            request.header(
                    "cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (form != null) {
            request.header("content-type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form.entrySet().stream()
                            .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                            .collect(Collectors.joining("&"))));
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        for (var set : answer.headers().allValues("set-cookie")) {
            var pair = set.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    static JsonNode claims(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
