package eu.vallum.platform.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemandedTest {

    @Test
    void a_variable_without_a_default_is_demanded_once_and_one_with_a_default_is_not_whatever_that_names() {
        // given
        var values = List.of(
                "jdbc:${VALLUM_DATABASE_URL}",
                "${VALLUM_DATABASE_URL}",
                "${VALLUM_SECRET}",
                "${VALLUM_FROM:Vallum <no-reply@vallum.example>}",
                "${VALLUM_REALM_URL:${VALLUM_ISSUER}}",
                "${quarkus.application.name}");
        // when
        var complaints = Demanded.complaints(values, Set.of("VALLUM_SECRET")::contains);
        // then
        assertEquals(
                List.of("The variable VALLUM_DATABASE_URL is not set, and nothing else says what it should be."),
                complaints);
    }
}
