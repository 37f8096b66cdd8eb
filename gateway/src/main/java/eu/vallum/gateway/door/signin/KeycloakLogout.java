package eu.vallum.gateway.door.signin;

import eu.vallum.gateway.door.config.DoorConfig;
import eu.vallum.gateway.door.session.Tokens;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Ends a sign-in at Keycloak with the session's refresh token, from server to server. */
@Singleton
class KeycloakLogout {
    private static final Logger LOG = Logger.getLogger(KeycloakLogout.class);
    private static final long PATIENCE_S = 4;

    private final HttpClient client;
    private final String endpoint;
    private final String credentials;

    KeycloakLogout(
            Vertx vertx,
            DoorConfig config,
            @ConfigProperty(name = "quarkus.oidc.client-id") String id,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(2_000));
        this.endpoint = config.realm() + "/protocol/openid-connect/logout";
        this.credentials = "client_id=" + encode(id) + "&client_secret=" + encode(secret);
    }

    /** Never fails: our own session is over whatever Keycloak says. */
    Future<Void> end(Tokens tokens) {
        var body = credentials + "&refresh_token=" + encode(tokens.refresh());
        return client.request(new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(endpoint))
                .compose(request -> request.putHeader("content-type", "application/x-www-form-urlencoded")
                        .send(body))
                .timeout(PATIENCE_S, TimeUnit.SECONDS)
                .onSuccess(answer -> {
                    if (answer.statusCode() >= 400) {
                        LOG.warnf("Keycloak did not end a session: status %d", answer.statusCode());
                    }
                })
                .onFailure(failure -> LOG.warnf("Keycloak did not end a session: %s", failure.getMessage()))
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
