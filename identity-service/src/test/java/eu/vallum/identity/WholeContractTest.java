package eu.vallum.identity;

import static io.restassured.RestAssured.given;

import eu.vallum.identity.power.Role;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Runs after the other tests, by its name, and looks back on what they exercised. */
@QuarkusTest
@WithTestResource(IdentityStack.class)
class WholeContractTest {
    @Inject
    Stage stage;

    @TestHTTPResource("/")
    @Nullable URI root;

    @Test
    void every_operation_was_called_with_every_status_it_promises() throws Exception {
        Stage.nobody().get("/problems").then().statusCode(200);
        Stage.nobody().get("/feed").then().statusCode(401);
        Stage.scopeless().get("/feed").then().statusCode(403);
        Assertions.assertEquals(200, feed());
        Stage.CONTRACT.exercised("GET", "/feed", 200);
        Stage.CONTRACT.assertEverythingExercised();
    }

    @Test
    void the_code_has_the_operations_and_parameters_of_the_contract_and_no_others() {
        Stage.CONTRACT.assertSameStructureAs(Path.of("target/openapi/openapi.json"));
    }

    @Test
    void nothing_answers_outside_the_contracts_path() {
        given().get("/organisations").then().statusCode(404);
    }

    /** An event stream never ends, so its head must do. */
    private int feed() throws Exception {
        var reader = stage.person(Stage.EE_CSIRT, "EE", Role.OFFICER);
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(Objects.requireNonNull(root).resolve("/api/identity/v1/feed"))
                    .header("authorization", "Bearer " + reader.token())
                    .build();
            var answer = http.send(request, BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        }
    }
}
