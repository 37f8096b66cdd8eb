package eu.vallum.identity.demo;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemonstrationIsLocalTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.0.0.5", "vallum.example", "::"})
    void an_address_that_others_reach_stops_the_start(String host) {
        var refused = assertThrows(IllegalStateException.class, () -> Demonstration.refuseOutside(host, "secret"));
        assertTrue(String.valueOf(refused.getMessage()).contains(host));
    }

    @Test
    void the_own_machine_is_fine_but_not_without_a_password() {
        assertDoesNotThrow(() -> Demonstration.refuseOutside("127.0.0.1", "secret"));
        assertThrows(IllegalStateException.class, () -> Demonstration.refuseOutside("127.0.0.1", " "));
    }
}
