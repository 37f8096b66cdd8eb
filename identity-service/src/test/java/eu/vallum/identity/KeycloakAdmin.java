package eu.vallum.identity;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks into Keycloak, and meddles with it, as its administrator would. */
final class KeycloakAdmin {
    private KeycloakAdmin() {}

    static String address() {
        return setting("vallum.test.keycloak");
    }

    static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /** Requests below {@code /admin/realms/vallum}. */
    static RequestSpecification ask() {
        String token = given().baseUri(address())
                .formParams(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "admin",
                        "password",
                        setting("vallum.test.keycloak.admin-password"))
                .post("/realms/master/protocol/openid-connect/token")
                .path("access_token");
        return given().baseUri(address())
                .basePath("/admin/realms/vallum")
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(token);
    }

    /** All organisations whose name holds this text, with their attributes. */
    static List<Map<String, Object>> organisations(String part) {
        return ask().queryParam("search", part)
                .queryParam("briefRepresentation", false)
                .queryParam("max", 500)
                .get("/organizations")
                .jsonPath()
                .getList("$");
    }
}
