package eu.vallum.research;

import static io.restassured.RestAssured.given;

import eu.vallum.platform.testing.ContractFilter;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The registry as its clients meet it; every answer is held against the contract. */
public final class Api {
    public static final ContractFilter CONTRACT = new ContractFilter("research");
    public static final String ROOT = "/api/research/v1";

    private Api() {}

    public static RequestSpecification as(String token) {
        return anybody().auth().oauth2(token);
    }

    public static RequestSpecification anybody() {
        return given().filter(CONTRACT).basePath(ROOT);
    }

    /** A new draft with this content. */
    public static Response save(String token, UUID id, Map<String, ?> content) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("content", content))
                .put("drafts/" + id);
    }

    /** The next version of a draft. */
    public static Response save(String token, UUID id, int version, Map<String, ?> content) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(Map.of("content", content, "step", "people"))
                .put("drafts/" + id);
    }

    public static Response submit(String token, UUID draft, String key) {
        return as(token).header("Idempotency-Key", key).post("drafts/" + draft + "/submission");
    }

    /** A description with everything that is needed; {@code word} stands in the abstract. */
    public static Map<String, Object> complete(String acronym, String word) {
        return Map.ofEntries(
                Map.entry("acronym", acronym),
                Map.entry("title", "Keeping wards running while systems are cleaned"),
                Map.entry(
                        "abstract",
                        "Hospitals lose sight of their patients. <b>We</b> study " + word
                                + " and ways to go on working."),
                Map.entry("startDate", "2026-01-01"),
                Map.entry("endDate", "2028-12-31"),
                Map.entry("programme", "HORIZON"),
                Map.entry("grantNumber", "GA 101999001"),
                Map.entry("totalCost", "2 499 638,25"),
                Map.entry("ecContribution", "1999710.60"),
                Map.entry(
                        "participants",
                        List.of(
                                Map.of(
                                        "role",
                                        "participant",
                                        "name",
                                        "Meripark Hospital",
                                        "country",
                                        "EE",
                                        "pic",
                                        "999 000 860"),
                                Map.of(
                                        "role",
                                        "coordinator",
                                        "name",
                                        "University of Verdania",
                                        "country",
                                        "IT",
                                        "ror",
                                        "0verdan18"))),
                Map.entry(
                        "people",
                        List.of(Map.of(
                                "name",
                                "Elena Rossi",
                                "orcid",
                                "0000-0002-1825-0097",
                                "role",
                                "principal-investigator"))),
                Map.entry("domains", List.of("incident-handling-and-digital-forensics")),
                Map.entry("sectors", List.of("health")),
                Map.entry("technologies", List.of("information-systems")));
    }

    public static JsonPath json(Response response, int status) {
        return response.then().statusCode(status).extract().jsonPath();
    }
}
