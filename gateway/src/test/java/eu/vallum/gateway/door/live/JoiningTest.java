package eu.vallum.gateway.door.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class JoiningTest {
    @Test
    void positions_survive_the_way_through_the_browser() {
        // given
        var positions = Positions.of("identity.12-incident.34-research.5");

        // when
        positions.advance("incident", "40");

        // then
        assertEquals("identity.12-incident.40-research.5", positions.id());
        assertEquals("5", positions.in("research"));
    }

    @Test
    void a_position_that_nobody_here_wrote_is_ignored() {
        var positions = Positions.of("incident.1x-\r\nresearch.2-identity.9999999999999999999999-a");
        assertNull(positions.in("incident"));
        assertNull(positions.in("identity"));
        assertTrue(Positions.of(null).none());
    }

    @Test
    void events_are_put_together_from_lines() {
        // given
        var events = new ArrayList<SseEvent>();
        var lines = new SseLines(events::add);

        // when
        for (var line : "id: 7\r\nevent: incident-shared\r\ndata: {\"a\":1}\r\n\r\n: comment\n\ndata:x\ndata: y\n\n"
                .split("\n", -1)) {
            lines.accept(line);
        }

        // then
        assertEquals(2, events.size());
        assertEquals(new SseEvent("7", "incident-shared", "{\"a\":1}"), events.get(0));
        assertEquals(new SseEvent(null, "message", "x\ny"), events.get(1));
    }
}
