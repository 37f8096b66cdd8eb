package eu.vallum.incident.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.sql.Sql.Json;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps ordered letters until they are sent; one that can't be sent is tried again, ever more seldom, for three days. */
@Singleton
public class Posting {
    private static final int MOST_TRIES = 40;
    /** What somebody on duty, or at a screen, waits for goes before whatever else an outage has left. */
    private static final String[] URGENT = {"alert", "mailbox-code", "notice-code"};

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    Posting(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Orders a letter; within the transaction of what it tells of. */
    public void order(Letter letter) {
        try {
            sql.run(
                    "insert into letter (id, owner, kind, mailbox, language, about, filled, due_at) "
                            + "values (?, ?, ?, ?, ?, ?::uuid, ?, ?)",
                    UuidV7.next(),
                    letter.owner(),
                    letter.kind(),
                    letter.mailbox(),
                    letter.language(),
                    letter.about(),
                    new Json(json.writeValueAsString(letter.values())),
                    clock.instant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    record Due(UUID id, int tries, Letter letter) {}

    /** One that is due, put off at the same time: if its sender dies, another tries later. As the job {@code post}. */
    @Transactional
    Optional<Due> take() {
        var now = clock.instant();
        var due = sql.first(
                "select id, owner, kind, mailbox, language, about, filled::text as filled, tries from letter where due_at <= ? "
                        + "order by kind = any (?) desc, due_at limit 1 for update skip locked",
                this::due,
                now,
                URGENT);
        if (due == null) {
            return Optional.empty();
        }
        var wait = Duration.ofSeconds(Math.min(7_200, 10L << Math.min(due.tries(), 12)));
        sql.run("update letter set tries = tries + 1, due_at = ? where id = ?", now.plus(wait), due.id());
        return Optional.of(due);
    }

    /** It was sent, or is not wanted any more. */
    @Transactional
    void done(Due due) {
        sql.run("delete from letter where id = ?", due.id());
    }

    /** It could not be sent; whether it was given up. */
    @Transactional
    boolean failed(Due due) {
        return due.tries() >= MOST_TRIES && sql.run("delete from letter where id = ?", due.id()) == 1;
    }

    private Due due(Row row) {
        try {
            var values = json.readValue(row.text("filled"), new TypeReference<Map<String, String>>() {});
            return new Due(
                    row.uuid("id"),
                    row.number("tries"),
                    new Letter(
                            row.text("kind"),
                            row.text("mailbox"),
                            row.text("language"),
                            row.uuid("owner"),
                            row.uuidOrNull("about"),
                            values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
