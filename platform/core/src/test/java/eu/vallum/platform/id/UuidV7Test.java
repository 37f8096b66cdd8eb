package eu.vallum.platform.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class UuidV7Test {
    @Test
    void ids_are_of_version_7_and_grow() {
        UUID before = UuidV7.next();
        for (int i = 0; i < 100_000; i++) {
            var next = UuidV7.next();
            assertEquals(7, next.version());
            assertTrue(Long.compareUnsigned(before.getMostSignificantBits(), next.getMostSignificantBits()) <= 0);
            before = next;
        }
    }

    @Test
    void ids_made_at_the_same_time_differ() {
        var ids = ConcurrentHashMap.<UUID>newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int t = 0; t < 8; t++) {
                threads.submit(() -> {
                    for (int i = 0; i < 20_000; i++) {
                        ids.add(UuidV7.next());
                    }
                });
            }
        }
        assertEquals(160_000, ids.size());
    }
}
