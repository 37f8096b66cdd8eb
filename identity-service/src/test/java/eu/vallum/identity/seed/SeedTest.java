package eu.vallum.identity.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.identity.organisation.Kind;
import io.quarkus.runtime.configuration.PathConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up institutions stand in no register that did not ask for them. */
class SeedTest {
    private static final Path SETTINGS = Path.of("src/main/resources/application.properties");
    private static final String REAL = "01900000-0000-7000-8000-000000990101;xx-csirt;EE;csirt;A real centre;\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"prod,false", "local,true", "dev,true", "test,true"})
    void the_demonstrations_institutions_come_with_the_profiles_of_a_developer_alone(String profile, boolean seeded)
            throws IOException {
        // given
        var config = settings(profile, Map.of());
        // when
        var seed = seed(config);
        // then
        assertEquals(seeded, !seed.rows().isEmpty());
        assertEquals(!seeded, seed.isNone());
        assertTrue(seed.file().isEmpty());
    }

    @Test
    void to_look_at_the_platform_one_variable_asks_for_them() throws IOException {
        // when
        var seed = seed(settings("prod", Map.of("VALLUM_SEED_DEMONSTRATION", "true")));
        // then
        assertTrue(seed.rows().size() > 27 * 4);
    }

    @Test
    void in_production_the_operators_file_is_all_there_is() throws IOException {
        // given
        var file = write("# A comment.\n\n" + REAL);
        // when
        var seed = seed(settings("prod", Map.of("VALLUM_SEED_FILE", file.toString())));
        // then
        assertFalse(seed.isNone());
        assertEquals(1, seed.rows().size());
        assertEquals("A real centre", seed.rows().getFirst().name());
        assertEquals(Kind.CSIRT, seed.rows().getFirst().kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01900000-0000-7000-8000-000000990101;xx-csirt;EE;csirt;A real centre",
                "nonsense;xx-csirt;EE;csirt;A real centre;",
                "01900000-0000-7000-8000-000000990101;xx-csirt;EE;club;A real centre;"
            })
    void a_line_that_is_not_of_the_form_is_named_and_ends_the_start(String line) throws IOException {
        // given
        var seed = new Seed(Optional.of(write(REAL + line + "\n")), false);
        // when
        var failed = assertThrows(IllegalStateException.class, seed::rows);
        // then
        assertTrue(String.valueOf(failed.getMessage()).endsWith(line), failed.getMessage());
    }

    @Test
    void a_file_that_is_not_there_or_is_no_text_is_named_and_ends_the_start() throws IOException {
        // given
        var absent = folder.resolve("absent.csv");
        var rubbish = Files.write(folder.resolve("rubbish.csv"), new byte[] {(byte) 0xc3, 0x28, '\n'});
        for (var file : new Path[] {absent, rubbish}) {
            // when
            var failed = assertThrows(IllegalStateException.class, new Seed(Optional.of(file), false)::rows);
            // then
            assertTrue(String.valueOf(failed.getMessage()).startsWith("The seed file " + file), failed.getMessage());
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("organisations.csv"), text);
    }

    private static Seed seed(SmallRyeConfig config) {
        return new Seed(
                config.getOptionalValue("vallum.seed.file", Path.class),
                config.getValue("vallum.seed.demonstration", boolean.class));
    }

    /** The service's own settings as they are in its image, in a profile and with these variables. */
    private static SmallRyeConfig settings(String profile, Map<String, String> variables) throws IOException {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Path.class, 100, new PathConverter())
                .withSources(new PropertiesConfigSource(SETTINGS.toUri().toURL(), 250))
                .withSources(new PropertiesConfigSource(variables, "variables", 300))
                .withProfile(profile)
                .build();
    }
}
