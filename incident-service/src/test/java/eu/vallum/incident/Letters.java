package eu.vallum.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Letters that are waiting; for tests with a mail exchange, which would send first what the tests without one have left. */
public final class Letters {
    private Letters() {}

    /** Nobody waits for what was ordered before. */
    public static void none() {
        Store.doAsJob("post", connection -> {
            try (var all = connection.createStatement()) {
                return all.executeUpdate("delete from letter");
            }
        });
    }

    /** As many that can't be sent, and have been due for an hour. */
    public static void stuck(int many) {
        Store.doAsJob("notices", connection -> {
            try (var letters = connection.prepareStatement("""
                    insert into letter (id, owner, kind, mailbox, language, filled, due_at)
                    select gen_random_uuid(), gen_random_uuid(), 'of-no-kind', 'nobody@desk.example', 'en', '{}', ?
                    from generate_series(1, ?)""")) {
                letters.setObject(1, Instant.now().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC));
                letters.setInt(2, many);
                return letters.executeUpdate();
            }
        });
    }
}
