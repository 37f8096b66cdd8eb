package eu.vallum.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.RowPolicy;
import eu.vallum.platform.testing.RowQuestions;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Takes each row policy of the kernel away, and opens each, in turn. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class PolicyMutationTest {
    private static final String MINE = "01900000-0000-7000-8000-0000000000a1";
    private static final String OTHERS = "01900000-0000-7000-8000-0000000000b1";

    @Test
    void dropping_or_opening_any_policy_is_noticed() throws SQLException {
        // given
        var url = setting("VALLUM_DATABASE_URL");
        var thing = "insert into thing values ('" + MINE + "', '" + MINE + "', 1)";
        var things = "select count(*) from thing where id = '" + MINE + "'";
        var questions = new RowQuestions(url, "incident", setting("VALLUM_DATABASE_APP_PASSWORD"))
                .askKernel()
                .ask("thing", MINE, thing, MINE, things, OTHERS, things, "", things);
        try (var owner =
                DriverManager.getConnection(url, "incident_owner", setting("VALLUM_DATABASE_OWNER_PASSWORD"))) {
            // when, then
            assertEquals(Set.of(), RowPolicy.unnoticed(owner, questions::answers));
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
