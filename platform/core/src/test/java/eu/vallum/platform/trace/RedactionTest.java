package eu.vallum.platform.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RedactionTest {
    @Test
    void an_address_keeps_only_where_it_leads() {
        assertEquals("http://127.0.0.1:8102/…", AddressRedaction.withoutPath("http://127.0.0.1:8102/a/typed?q=typed"));
        assertEquals("http://127.0.0.1:8102/…", AddressRedaction.withoutPath("http://127.0.0.1:8102?q=typed"));
        assertEquals("http://127.0.0.1:8102", AddressRedaction.withoutPath("http://127.0.0.1:8102"));
        assertEquals("…", AddressRedaction.withoutPath("/typed"));
    }

    @Test
    void an_exception_keeps_what_and_where_and_loses_its_words() {
        // given
        var thrown = new IllegalStateException("typed one", new IllegalArgumentException("typed two"));
        // when
        var text = ExceptionRedaction.withoutMessages(thrown);
        // then
        assertFalse(text.contains("typed"), text);
        assertTrue(text.contains("IllegalStateException"), text);
        assertTrue(text.contains("Caused by: java.lang.IllegalArgumentException"), text);
        assertTrue(text.contains("RedactionTest"), text);
    }
}
