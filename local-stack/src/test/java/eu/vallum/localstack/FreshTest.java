package eu.vallum.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --fresh} empties, and what stays between starts without it. */
class FreshTest {
    @TempDir
    Path directory;

    @Test
    void data_and_passwords_stay_between_starts_and_are_gone_after_a_fresh_one() throws IOException {
        // given
        String first;
        try (var installation = Installation.open(options())) {
            first = installation.secrets().get("demo");
        }
        for (var data : List.of("postgres/base", "kafka/topic", "keycloak/data")) {
            Files.createDirectories(directory.resolve(data));
        }
        Files.writeString(directory.resolve("run/built"), "stamp");
        Files.writeString(directory.resolve("logs/gateway.log"), "last run\n");
        // when
        try (var again = Installation.open(options())) {
            // then
            assertEquals(first, again.secrets().get("demo"));
            assertTrue(Files.exists(directory.resolve("postgres/base")));
        }
        // when
        try (var fresh = Installation.open(options().withFreshData().withPortOffset(1))) {
            // then: nothing of before but the build's stamp and the logs
            assertNotEquals(first, fresh.secrets().get("demo"));
            for (var data : List.of("postgres", "kafka", "keycloak")) {
                assertTrue(Files.notExists(directory.resolve(data)), data);
            }
            assertEquals("stamp", Files.readString(directory.resolve("run/built")));
            assertEquals("last run\n", Files.readString(directory.resolve("logs/gateway.log.previous")));
        }
    }

    private PlatformOptions options() {
        return PlatformOptions.in(directory);
    }
}
