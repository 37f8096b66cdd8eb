package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails as the job would have taken them in, for tests that have no mailbox. */
public final class MailStage {
    /** One with a text, a file and an empty file. */
    static final String ORIGINAL = """
            From: Desk <desk@authority.example>
            Subject: x
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain

            Words.
            --b
            Content-Type: text/csv; name="a.csv"
            Content-Disposition: attachment

            a,b
            --b
            Content-Type: text/plain; name="empty.txt"
            Content-Disposition: attachment

            --b--
            """.replace("\n", "\r\n");

    private MailStage() {}

    /** The id of one that waits in triage. */
    public static String waiting(Player owner, @Nullable String incident, String text) {
        return put(owner.organisation(), incident, false, text);
    }

    /** The id of one on the timeline. */
    static String filed(Player owner, String incident, String text) {
        return put(owner.organisation(), incident, true, text);
    }

    private static String put(UUID owner, @Nullable String incident, boolean filed, String text) {
        var id = UuidV7.next();
        Store.doAsJob("mail", c -> {
            try (var insert = c.prepareStatement("""
                    insert into mail (id, owner, incident, state, reason, fingerprint, sender, received_at, taken_at, filed_at, subject, body,
                        cut, bytes, sha256, original)
                    values (?, ?, ?::uuid, ?, ?, ?, 'desk@authority.example', now(), now(), case when ? then now() end, 'x', ?, false, 1, 'aa', ?)""")) {
                insert.setObject(1, id);
                insert.setObject(2, owner);
                insert.setString(3, incident);
                insert.setString(4, filed ? "filed" : "waiting");
                insert.setString(5, filed ? null : incident == null ? "no-address" : "address-renewed");
                insert.setString(6, id.toString());
                insert.setBoolean(7, filed);
                insert.setString(8, text);
                insert.setBytes(9, ORIGINAL.getBytes(StandardCharsets.UTF_8));
                insert.executeUpdate();
            }
            for (int number = 0; number < 3; number++) {
                try (var insert = c.prepareStatement(
                        "insert into mail_part (mail, owner, number, name, type, bytes, sha256) values (?, ?, ?, ?, 'text/csv', 1, 'aa')")) {
                    insert.setObject(1, id);
                    insert.setObject(2, owner);
                    insert.setInt(3, number);
                    insert.setString(4, "file-" + number + ".csv");
                    insert.executeUpdate();
                }
            }
            return 0;
        });
        return id.toString();
    }

    /** Closes an incident. */
    public static void close(Player owner, String incident) {
        var at = API + "/incidents/" + incident;
        owner.sends(Map.of("reason", "Done."))
                .header("If-Match", owner.asks().get(at).header("ETag"))
                .post(at + "/closing")
                .then()
                .statusCode(200);
    }

    /** The address of an incident. */
    public static String address(Player owner, String incident) {
        return owner.asks()
                .get(API + "/incidents/" + incident + "/address")
                .then()
                .statusCode(200)
                .extract()
                .path("address");
    }
}
