package eu.vallum.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.gateway.door.testing.DoorStack;
import eu.vallum.gateway.door.testing.People;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DoorStack.class)
class StoreDownTest {
    private static final String INCIDENTS = "/api/incident/v1/incidents";

    @Test
    void without_the_store_sessions_get_503_and_keep_their_cookie_while_tokens_pass() throws Exception {
        // given
        var browser = People.kadri();
        var cookie = browser.session();
        var agency = People.realm().token("demo-agency");
        var address = People.gateway() + INCIDENTS;

        // when: the role loses its table, as if the store were gone
        owner("revoke all on door.session from door_app");
        try {
            // then
            var refused = browser.get(address);
            assertEquals(503, refused.statusCode());
            assertTrue(refused.headers().firstValue("retry-after").isPresent());
            assertEquals(503, browser.get(People.gateway() + "/app/overview").statusCode(), "pages, too");
            assertEquals(cookie, browser.session(), "the cookie stays");
            assertEquals(
                    200,
                    new eu.vallum.gateway.door.testing.Browser(People.gateway())
                            .get(address, "Authorization", "Bearer " + agency)
                            .statusCode());
        } finally {
            owner("grant select, insert, update, delete on door.session to door_app");
        }

        // and: it works again at once
        assertEquals(200, browser.get(address).statusCode());
    }

    private static void owner(String statement) throws Exception {
        try (var connection = DriverManager.getConnection(
                        People.setting("VALLUM_DATABASE_JDBC_URL"),
                        "door_owner",
                        People.setting("VALLUM_DATABASE_OWNER_PASSWORD"));
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
