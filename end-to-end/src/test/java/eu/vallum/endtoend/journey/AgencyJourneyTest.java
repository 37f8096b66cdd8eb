package eu.vallum.endtoend.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.endtoend.harness.Answer;
import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.endtoend.harness.Eventually;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Organisations;
import eu.vallum.endtoend.harness.Platform;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A body's system with a key of its own. */
@OnPlatform
class AgencyJourneyTest {
    private static final String INCIDENTS = "/api/incident/v1/incidents";
    private static final String CHANGES = "/api/incident/v1/changes";

    @Test
    void anAgencyReadsWhatIsSharedWithItAndLearnsOfTheWithdrawal(Platform platform) throws Exception {
        // given: it has followed until now
        var agency = platform.client("demo-agency");
        var estonia = platform.client("demo-agency-writer");
        var cursor = latest(agency);

        // when: Estonia files and shares
        var incident = estonia.post(
                        INCIDENTS, EarlyWarning.of("agency" + UUID.randomUUID()).toString())
                .expect(201)
                .text("/id");
        agency.get(INCIDENTS + "/" + incident).expect(404);
        var share = estonia.post(
                        "%s/%s/shares".formatted(INCIDENTS, incident), EarlyWarning.share(Organisations.AGENCY))
                .expect(201)
                .text("/items/0/id");

        // then: it is among the changes and can be read, without who reported it
        var change = awaitChange(agency, cursor, incident, false);
        assertEquals(false, change.path("withdrawn").asBoolean());
        var read = agency.get(INCIDENTS + "/" + incident).expect(200);
        assertEquals("recipient", read.text("/access"));
        assertTrue(read.json().path("reporter").isMissingNode(), "the reporter is told to the recipient");

        // when: Estonia takes it back
        estonia.post(
                        "%s/%s/shares/%s/withdrawal".formatted(INCIDENTS, incident, share),
                        "{\"reason\":\"Sent to the wrong authority.\"}")
                .expect(200);

        // then: a tombstone with the reason, and nothing else
        var tombstone = awaitChange(agency, cursor, incident, true);
        assertEquals("Sent to the wrong authority.", tombstone.path("reason").asText());
        agency.get(INCIDENTS + "/" + incident).expect(404);
    }

    @Test
    void refusalsAreProblemDetails(Platform platform) throws Exception {
        assertProblem(401, platform.api().get(INCIDENTS));
        assertProblem(401, platform.api().bearing("rubbish").get(INCIDENTS));
        // its tokens are for incidents and research, not for the register
        assertProblem(401, platform.client("demo-agency").get("/api/identity/v1/me"));
        // it may read only
        assertProblem(
                403,
                platform.client("demo-agency")
                        .post(INCIDENTS, EarlyWarning.of("not allowed").toString()));
        assertProblem(404, platform.client("demo-agency").get(INCIDENTS + "/" + UUID.randomUUID()));
    }

    @Test
    void aServiceItselfChecksTheTokenAgain(Platform platform) throws Exception {
        // given: somebody got past the gateway
        var service = platform.vallum().service("incident-service");

        // when, then
        assertProblem(401, Api.at(service).get(INCIDENTS));
        assertProblem(
                401,
                Api.at(platform.vallum().service("identity-service"))
                        .bearing(platform.vallum().token("demo-agency"))
                        .get("/api/identity/v1/me"));
    }

    private static void assertProblem(int status, Answer answer) {
        answer.expect(status);
        assertEquals("application/problem+json", answer.header("content-type").split(";")[0], answer.toString());
        assertEquals(status, answer.json().path("status").asInt());
        assertTrue(answer.text("/type").startsWith("/problems/"), answer.toString());
    }

    private static String latest(Api api) throws Exception {
        var page = api.get(CHANGES).expect(200);
        while (page.json().path("more").asBoolean()) {
            page = api.get(CHANGES + "?after=" + page.text("/next")).expect(200);
        }
        return page.text("/next");
    }

    private static JsonNode awaitChange(Api api, String cursor, String incident, boolean withdrawn) throws Exception {
        return Eventually.get(
                        "a change of " + incident,
                        Duration.ofSeconds(10),
                        () -> find(api, cursor, incident, withdrawn),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<JsonNode> find(Api api, String cursor, String incident, boolean withdrawn)
            throws Exception {
        for (var at = cursor; ; ) {
            var page = api.get(CHANGES + "?after=" + at).expect(200);
            for (var item : page.json().path("items")) {
                var same = item.path("id").asText().equals(incident);
                if (same && item.path("withdrawn").asBoolean() == withdrawn) return Optional.of(item);
            }
            if (!page.json().path("more").asBoolean()) return Optional.empty();
            at = page.text("/next");
        }
    }
}
