package eu.vallum.platform.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownNamesTest {
    private final KnownNames known =
            new KnownNames(Set.of("vallum.feed.topics", "vallum.feed.scope"), Set.of("VALLUM_ISSUER"));

    @Test
    void what_is_known_is_taken_as_a_key_and_as_a_variable() {
        assertEquals(
                List.of(),
                known.complaints(Set.of(
                        "vallum.feed.topics",
                        "VALLUM_FEED_TOPICS",
                        "VALLUM_ISSUER",
                        "vallum.issuer", // what the runtime makes of the variable
                        "quarkus.http.port",
                        "PATH")));
    }

    @Test
    void a_misspelt_key_is_named_with_the_nearest() {
        assertEquals(
                List.of("There is no configuration key vallum.feed.topcs; the nearest is vallum.feed.topics."),
                known.complaints(Set.of("vallum.feed.topcs")));
    }

    @Test
    void a_misspelt_variable_is_named_with_the_nearest() {
        assertEquals(
                List.of("There is no variable VALLUM_ISUER; the nearest is VALLUM_ISSUER."),
                known.complaints(Set.of("VALLUM_ISUER")));
    }

    @Test
    void where_nothing_is_near_nothing_is_suggested() {
        assertEquals(
                List.of("There is no configuration key vallum.somewhere.quite.different.indeed."),
                known.complaints(Set.of("vallum.somewhere.quite.different.indeed")));
    }
}
