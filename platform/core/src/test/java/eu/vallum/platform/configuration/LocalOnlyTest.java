package eu.vallum.platform.configuration;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalOnlyTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.0.0.5", "::", "203.0.113.9"})
    void demonstration_accounts_are_not_opened_to_others(String host) {
        var refused = assertThrows(IllegalStateException.class, () -> LocalOnly.refuseOutside(true, host));
        assertTrue(String.valueOf(refused.getMessage()).contains(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void on_the_own_machine_they_are(String host) {
        assertDoesNotThrow(() -> LocalOnly.refuseOutside(true, host));
    }

    @Test
    void without_them_any_address_will_do() {
        assertDoesNotThrow(() -> LocalOnly.refuseOutside(false, "0.0.0.0"));
    }
}
